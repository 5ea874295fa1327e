using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>The one place where a decision meets the event store: events and board row in one transaction.</summary>
internal static class IncidentStream
{
    /// <summary>Decides and, when accepted, queues events and row on the session; the caller saves.</summary>
    public static async Task<Decision> Decide(
        this IDocumentSession session, Guid incidentId, IncidentCommand command, EdgeStamp stamp, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<Incident>(incidentId, ct);
        var decision = IncidentDecider.Decide(command, stream.Aggregate ?? Incident.None);
        if (decision is not Decision.Accepted { Events: { Count: > 0 } events })
            return decision;

        session.Stamp(stamp);
        stream.AppendMany(events);
        var before = stream.Aggregate is null ? null : await session.LoadAsync<IncidentRow>(incidentId, ct);
        var row = events.Aggregate(before, (row, happened) => RowEvolution.Evolve(row, happened, stamp));
        session.Store(row ?? throw new InvalidOperationException($"Incident {incidentId} has events but no board row."));
        foreach (var happened in events)
            HubMetrics.EventStored(StoredNames.All[happened.GetType()]);
        return decision;
    }

    /// <summary>A lock of the database, so it holds across processes; given back at the transaction's end.</summary>
    public static async Task Lock(this IDocumentSession session, string what, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var take = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))", session.Connection)
        {
            Parameters = { new() { Value = what } },
        };
        await take.ExecuteNonQueryAsync(ct);
    }
}
