using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Routing;

/// <summary>Whose desk it is, who joins, who is told, and why.</summary>
public sealed record Route(Tier Tier, string Division, string Department, string Rule, string Reason)
{
    public string? ReasonEn { get; init; }

    public EquatableList<string> CoDepartments { get; init; } = [];

    /// <summary>The desks of lower tiers on whose ground it is: they see it, and do not handle it.</summary>
    public EquatableList<string> Informed { get; init; } = [];

    /// <summary>Somebody takes command on scene (现场指挥).</summary>
    public bool OnSceneCommand { get; init; }
}
