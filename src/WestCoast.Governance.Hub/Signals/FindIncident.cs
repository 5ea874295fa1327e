using Marten;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Correlation;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>
/// The open incident that a signal belongs to, by kind, place and time. Where an incident was merged into another, the
/// other is meant: it goes on for both.
/// </summary>
internal static class FindIncident
{
    private const string ThatMayBeMeant =
        """
        select d.data from board b left join board other on other.incident_id = b.merged_into
        join mt_doc_incidentrow d on d.id in (b.incident_id, b.merged_into)
        where b.kind = ? and b.place = ? and (b.status = 'open' or b.merged_into is not null) and (b.merged_into is null or other.status = 'open')
        """;

    public static async Task<Guid?> Open(IQuerySession session, SignalReceived signal, Kind kind, string place, CancellationToken ct)
    {
        var rows = (await session.QueryAsync<IncidentRow>(ThatMayBeMeant, ct, kind.Code, place)).DistinctBy(row => row.Id).ToList();
        var window = signal.Condition == SignalCondition.Cleared ? TimeSpan.MaxValue : TimeSpan.FromMinutes(kind.WindowMinutes);
        return Correlator.Join(signal.OccurredAt, window, Candidates(rows));
    }

    /// <summary>One that goes on for another counts with its own signals and with those of the other.</summary>
    internal static IEnumerable<Candidate> Candidates(IReadOnlyCollection<IncidentRow> rows)
    {
        var open = rows.Where(row => row.Status == "open").Select(row => row.Id).ToHashSet();
        return rows.Select(row => new Candidate(row.MergedInto ?? row.Id, row.EarliestSignalAt, row.LatestSignalAt))
            .Where(candidate => open.Contains(candidate.IncidentId));
    }
}
