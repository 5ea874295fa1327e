using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Kinds;

/// <summary>By when a step must have happened, and where that comes from; with a severity, for that and worse only.</summary>
public sealed record KindLimit(
    string Name,
    int Amount,
    LimitUnit Unit,
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Severity? MaxSeverity = null);

/// <summary>The time limits of a kind, applied. Pure.</summary>
public static class KindLimits
{
    /// <summary>
    /// The deadlines of those steps that start at <paramref name="start"/>. Of several limits for one step the first
    /// that covers the severity applies; a step without one has no deadline.
    /// </summary>
    public static EquatableList<Deadline> For(
        Kind kind, Severity severity, WorkCalendar calendar, DateTimeOffset start, IReadOnlyCollection<string> steps) =>
        [.. kind.Deadlines.Where(limit => steps.Contains(limit.Name) && (limit.MaxSeverity is null || severity <= limit.MaxSeverity))
            .DistinctBy(limit => limit.Name)
            .Select(limit => Deadline.Of(limit.Name, limit.Amount, limit.Unit, calendar, start, limit.Source))];
}
