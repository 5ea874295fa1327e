using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Evaluation;

/// <summary>One incident as it is counted: what and whose it is now, by when it was to be resolved, and how it went.</summary>
public sealed record EvaluatedCase(
    string Kind, string Place, string Division, string Department, DateTimeOffset? ResolveBy, bool Merged, CaseCourse Course)
{
    public static EvaluatedCase Of(Incident its, CaseCourse course) => new(
        its.Kind, its.Place?.Code ?? "", its.Division, its.Department,
        its.Deadlines.FirstOrDefault(limit => limit.Name == Steps.Resolve)?.DueAt, its.MergedInto is not null, course);

    /// <summary>The case that a whole life makes; null without one.</summary>
    public static EvaluatedCase? Fold(IEnumerable<IncidentEvent> life)
    {
        var (its, course) = (Incident.None, (CaseCourse?)null);
        foreach (var happened in life)
            (its, course) = (Incident.Evolve(its, happened), CaseCourse.Evolve(course, happened));

        return course is null ? null : Of(its, course);
    }

    /// <summary>Neither dismissed nor going on in another one.</summary>
    internal bool IsToHandle => !Merged && Course.Dismissed is null;

    internal bool IsHandled => Course.ResolvedAt is not null;

    internal bool IsClosed => Course.ClosedAt is not null;

    /// <summary>Closed, and what was done was done within the limit; what has no limit is never late.</summary>
    internal bool IsClosedOnTime => IsClosed && (ResolveBy is null || Course.ResolvedAt <= ResolveBy);

    /// <summary>Closed, or its limit has passed.</summary>
    internal bool IsDue(DateTimeOffset asOf) => IsClosed || ResolveBy <= asOf;
}
