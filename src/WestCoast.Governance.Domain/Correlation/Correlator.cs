namespace WestCoast.Governance.Domain.Correlation;

/// <summary>An open incident of the same kind in the same base cell.</summary>
public sealed record Candidate(Guid IncidentId, DateTimeOffset FirstSignalAt, DateTimeOffset LastSignalAt);

/// <summary>
/// Different signals, one cause: joins a signal to the open incident of its kind and base cell whose
/// signals lie within the kind's time window of it. Deduplication happens before, by signal id.
/// </summary>
public static class Correlator
{
    /// <summary>The incident to join, the one with the nearest signal first; null to open a new one.</summary>
    public static Guid? Join(DateTimeOffset occurredAt, TimeSpan window, IEnumerable<Candidate> open) =>
        open.Where(candidate => Distance(occurredAt, candidate) <= window)
            .OrderBy(candidate => Distance(occurredAt, candidate))
            .ThenBy(candidate => candidate.FirstSignalAt)
            .ThenBy(candidate => candidate.IncidentId)
            .Select(candidate => (Guid?)candidate.IncidentId)
            .FirstOrDefault();

    private static TimeSpan Distance(DateTimeOffset at, Candidate candidate) =>
        at < candidate.FirstSignalAt ? candidate.FirstSignalAt - at
        : at > candidate.LastSignalAt ? at - candidate.LastSignalAt
        : TimeSpan.Zero;
}
