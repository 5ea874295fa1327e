using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Duty;

/// <summary>
/// A department's office in a division. With overlay cells it answers only for the ground of these. <see cref="Code"/>
/// is the department as kinds and routing rules name it; without one, that of its layer.
/// </summary>
public sealed record Department(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Layer,
    string Zh,
    string En,
    string Division,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<string>? OverlayCells = null,
    bool Synthetic = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null)
{
    public bool AnswersFor(IReadOnlySet<string> overlayCells) => OverlayCells is null or { Count: 0 } || OverlayCells.Any(overlayCells.Contains);
}
