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

    private const int LongestChain = 20;

    public static async Task<Guid?> Open(IQuerySession session, SignalReceived signal, Kind kind, string place, CancellationToken ct)
    {
        if (signal.Follows is { Count: > 0 } earlier)
        {
            var theirs = await OpenOf(session, earlier, ct);
            if (theirs is not null || signal.Condition == SignalCondition.Cleared)
                return theirs;
        }

        var rows = (await session.QueryAsync<IncidentRow>(ThatMayBeMeant, ct, kind.Code, place)).DistinctBy(row => row.Id).ToList();
        var window = signal.Condition == SignalCondition.Cleared ? TimeSpan.MaxValue : TimeSpan.FromMinutes(kind.WindowMinutes);
        return Correlator.Join(signal.OccurredAt, window, Candidates(rows));
    }

    /// <summary>The newest open incident that one of these signals went to, or that goes on for it.</summary>
    private static async Task<Guid?> OpenOf(IQuerySession session, IReadOnlyList<Guid> signals, CancellationToken ct)
    {
        var told = await session.LoadManyAsync<ReceivedSignal>(ct, [.. signals]);
        Guid[] next = [.. told.Select(signal => signal.IncidentId).OfType<Guid>().Distinct()];
        for (var hops = 0; next.Length > 0 && hops < LongestChain; hops++)
        {
            var rows = await session.LoadManyAsync<IncidentRow>(ct, next);
            if (rows.Where(row => row.Status == "open").MaxBy(row => row.Number) is { } open)
                return open.Id;

            next = [.. rows.Select(row => row.MergedInto).OfType<Guid>().Distinct()];
        }

        return null;
    }

    /// <summary>One that goes on for another counts with its own signals and with those of the other.</summary>
    internal static IEnumerable<Candidate> Candidates(IReadOnlyCollection<IncidentRow> rows)
    {
        var open = rows.Where(row => row.Status == "open").Select(row => row.Id).ToHashSet();
        return rows.Select(row => new Candidate(row.MergedInto ?? row.Id, row.EarliestSignalAt, row.LatestSignalAt))
            .Where(candidate => open.Contains(candidate.IncidentId));
    }
}
