namespace WestCoast.Governance.Domain.Duty;

/// <summary>A department's office in a division. With overlay cells it answers only for the ground of these.</summary>
public sealed record Department(
    string Id, string Layer, string Zh, string En, string Division, EquatableList<string>? OverlayCells = null, bool Synthetic = false)
{
    public bool AnswersFor(IReadOnlySet<string> overlayCells) => OverlayCells is null or { Count: 0 } || OverlayCells.Any(overlayCells.Contains);
}
