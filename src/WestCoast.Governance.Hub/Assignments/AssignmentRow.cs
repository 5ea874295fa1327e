using Marten;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>One assignment as it stands, found by its id and by whose it is; stored in the transaction that changed it.</summary>
internal sealed record AssignmentRow
{
    public required Guid Id { get; init; }
    public required Guid IncidentId { get; init; }
    public required Assignee To { get; init; }

    /// <summary><see cref="Assignee.Key"/></summary>
    public required string Recipient { get; init; }

    public required AssignmentState State { get; init; }

    /// <summary>Somebody has to answer it, or is working on it.</summary>
    public required bool Live { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>While it is offered.</summary>
    public DateTimeOffset? AcceptBy { get; init; }

    public string? Why { get; init; }

    /// <summary>The rows of an incident, told from its state alone, so that they can be made again.</summary>
    public static IEnumerable<AssignmentRow> Of(Incident incident) => incident.Assignments.Select(its => new AssignmentRow
    {
        Id = its.Id, IncidentId = incident.Id, To = its.To, Recipient = its.To.Key, State = its.State, Live = its.IsLive, OfferedAt = its.OfferedAt, Why = its.Why,
        AcceptBy = its.State == AssignmentState.Offered ? incident.Deadlines.FirstOrDefault(limit => limit.Name == Steps.Accept)?.DueAt : null,
    });

    /// <summary>Queues what changed on the session.</summary>
    public static void Queue(IDocumentSession session, Incident before, Incident after)
    {
        if (after.Assignments.Count > 0)
            session.Store(Of(after).Except(Of(before)));
    }
}
