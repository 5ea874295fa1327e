using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Kinds;

/// <summary>
/// One kind of incident: how bad it is unless somebody says, how long signals of it belong together, whose it is, which
/// tier handles it at each severity, by when, and what the handler goes through. A broader kind is its parent.
/// </summary>
public sealed record Kind(
    string Code,
    string Zh,
    string En,
    string Family,
    Severity Severity,
    int WindowMinutes,
    string Department,
    KindTiers Tiers,
    EquatableList<KindLimit> Deadlines,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<string>? CoDepartments = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<ChecklistItem>? Checklist = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<string>? Codes = null,
    bool AutoAssign = false,
    int? ReopenDays = null)
{
    /// <summary>How long after closing it may be taken up again, unless the kind says otherwise.</summary>
    public const int UsualReopenDays = 7;

    [JsonIgnore]
    public TimeSpan ReopenWithin => TimeSpan.FromDays(ReopenDays ?? UsualReopenDays);
}

/// <summary>The lowest tier that can handle a kind, for each severity.</summary>
public sealed record KindTiers(
    [property: JsonConverter(typeof(TierWord))] Tier Extreme,
    [property: JsonConverter(typeof(TierWord))] Tier Severe,
    [property: JsonConverter(typeof(TierWord))] Tier Major,
    [property: JsonConverter(typeof(TierWord))] Tier General)
{
    public Tier At(Severity severity) => severity switch
    {
        Severity.Extreme => Extreme,
        Severity.Severe => Severe,
        Severity.Major => Major,
        _ => General,
    };
}

/// <summary>One line of a response checklist.</summary>
public sealed record ChecklistItem(string Id, string Zh, string En);
