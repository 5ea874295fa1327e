using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Deadlines;
using WestCoast.Governance.Hub.Evaluation;
using WestCoast.Governance.Hub.Outbound;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>What was decided, and the incident as it then stands.</summary>
internal sealed record Outcome(Decision Decision, Incident Incident);

/// <summary>The one place where a decision meets the event store: events, board row and deadlines in one transaction.</summary>
internal static class IncidentStream
{
    /// <summary>Decides and, when accepted, queues everything on the session; the caller saves.</summary>
    public static Task<Outcome> Decide(
        this IDocumentSession session, Guid incidentId, IncidentCommand command, EdgeStamp stamp, CancellationToken ct) =>
        session.Decide(incidentId, _ => command, stamp, ct);

    /// <summary>The same, for a command that depends on the state it meets.</summary>
    public static Task<Outcome> Decide(
        this IDocumentSession session, Guid incidentId, Func<Incident, IncidentCommand> command, EdgeStamp stamp, CancellationToken ct) =>
        session.Decide(incidentId, [command], stamp, ct);

    /// <summary>Several in a row, each meeting the state that the one before leaves; one that is refused refuses all.</summary>
    public static async Task<Outcome> Decide(
        this IDocumentSession session, Guid incidentId, IReadOnlyList<Func<Incident, IncidentCommand>> commands, EdgeStamp stamp, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<Incident>(incidentId, ct);
        var before = stream.Aggregate ?? Incident.None;
        var decision = InARow(session, commands, before);
        if (decision is not Decision.Accepted { Events: { Count: > 0 } events })
            return new(decision, before);

        session.Stamp(stamp);
        stream.AppendMany(events);
        var seen = stream.Aggregate is null ? null : await session.LoadAsync<IncidentRow>(incidentId, ct);
        var (row, after) = (seen, before);
        foreach (var happened in events)
        {
            after = Incident.Evolve(after, happened);
            row = RowEvolution.Evolve(row, happened, after, stamp);
            HubMetrics.EventStored(StoredNames.All[happened.GetType()]);
        }

        session.Store(row ?? throw new InvalidOperationException($"Incident {incidentId} has events but no board row."));
        BoardLine.Queue(session, seen, row);
        OpenDeadlines.Queue(session, before, after);
        AssignmentRow.Queue(session, before, after);
        Inbox.Queue(session, Notice.Of(before, events, row), stamp);
        EvaluatedCases.Queue(session, before, seen?.Course, after, row);
        return new(decision, after);
    }

    private static Decision InARow(IDocumentSession session, IReadOnlyList<Func<Incident, IncidentCommand>> commands, Incident its)
    {
        var events = new List<IncidentEvent>();
        foreach (var command in commands)
        {
            var asked = command(its);
            session.Because(asked);
            var decision = IncidentDecider.Decide(asked, its);
            if (decision is not Decision.Accepted accepted)
                return decision;

            events.AddRange(accepted.Events);
            its = accepted.Events.Aggregate(its, Incident.Evolve);
        }

        return Decision.Accept(events);
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
