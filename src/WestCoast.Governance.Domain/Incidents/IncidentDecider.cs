using WestCoast.Governance.Domain.Deadlines;
using static WestCoast.Governance.Domain.Incidents.Decision;
using static WestCoast.Governance.Domain.Incidents.IncidentStatus;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>The rules of an incident's life. Pure: same command and state, same answer.</summary>
public static class IncidentDecider
{
    public static Decision Decide(IncidentCommand command, Incident incident) => (command, incident.Status) switch
    {
        (OpenIncident c, None) => Open(c),
        (OpenIncident, _) => AlreadyDone,

        (_, None) => Reject("incident.unknown", "No such incident."),

        (JoinSignal c, IncidentStatus.Open) => Join(c, incident),

        (Relocate c, IncidentStatus.Open) when c.SeenVersion < incident.LastChangedByPerson =>
            Reject("incident.changed-meanwhile", "Somebody changed this incident after the version you saw."),
        (Relocate { Reason.Length: > AddNote.LongestText }, IncidentStatus.Open) => Reject("note.too-long", $"A reason may have {AddNote.LongestText} characters."),
        (Relocate c, IncidentStatus.Open) => Move(c, incident),

        (Acknowledge c, IncidentStatus.Open) when incident.AcknowledgedBy?.User == c.By.User => AlreadyDone,
        (Acknowledge, IncidentStatus.Open) when incident.AcknowledgedBy is { } owner =>
            Reject("incident.already-acknowledged", $"{owner.User} acknowledged this incident at {incident.AcknowledgedAt:u}."),
        (Acknowledge c, IncidentStatus.Open) when c.SeenVersion < incident.LastChangedByPerson =>
            Reject("incident.changed-meanwhile", "Somebody changed this incident after the version you saw."),
        (Acknowledge c, IncidentStatus.Open) => Accept(new IncidentAcknowledged(c.Now, c.By)),

        (AddNote c, _) when string.IsNullOrWhiteSpace(c.Text) => Reject("note.empty", "A note needs a text."),
        (AddNote c, _) when c.Text.Contains('\0') => Reject("note.zero-character", "A note cannot hold U+0000."),
        (AddNote c, _) when c.Text.Length > AddNote.LongestText =>
            Reject("note.too-long", $"A note may have {AddNote.LongestText} characters; this one has {c.Text.Length}."),
        (AddNote c, _) => Accept(new NoteAdded(c.Text.Trim(), c.Now, c.By)),

        _ => Reject("incident.closed", "The incident is closed."),
    };

    private static Decision Open(OpenIncident c) => Accept(
        new IncidentOpened(c.IncidentId, c.Number, c.Kind, c.Severity, c.Title, c.Place, c.Signal, c.Now, c.By),
        Routed(c.To, c.To.Deadlines, c));

    private static Decision Join(JoinSignal c, Incident incident)
    {
        if (c.Signal.Cleared)
            return Accept(new ConditionCleared(c.Signal, c.Now, c.By));
        if (c.Severity >= incident.Severity)
            return Accept(new SignalJoined(c.Signal, c.Now, c.By));

        var joined = new SignalJoined(c.Signal, c.Now, c.By);
        var raised = new SeverityRaised(incident.Severity, c.Severity, c.Signal.SignalId, c.Now, c.By);
        return Accept(joined, raised, Routed(c.To, Sooner(incident.Deadlines, c.To.Deadlines), c));
    }

    /// <summary>A border that changes neither place nor desk is no event; a person's correction of the degrees alone is.</summary>
    private static Decision Move(Relocate c, Incident incident)
    {
        var left = incident.Place?.Code ?? "";
        var desk = (c.To.Tier, c.To.Division, c.To.Department);
        var samePlace = c.Cause == RelocationCause.BoundaryChanged ? left == c.Place.Code : incident.Place == c.Place;
        if (samePlace && desk == (incident.Tier, incident.Division, incident.Department))
            return AlreadyDone;

        var why = c.Cause == RelocationCause.BoundaryChanged ? "边界调整" : "位置更正";
        var route = c.To with { Reason = left == c.Place.Code ? $"{c.To.Reason}（{why}）" : $"{c.To.Reason}（{why}，原属 {left}）" };
        return Accept(
            new IncidentRelocated(left, c.Place, c.Cause, c.Reason, c.Now, c.By),
            Routed(new Assigned(route, incident.Deadlines), incident.Deadlines, c));
    }

    /// <summary>A worse case never gives anybody more time than the milder one did.</summary>
    private static EquatableList<Deadline> Sooner(EquatableList<Deadline> before, EquatableList<Deadline> after) =>
        [.. before.Concat(after).GroupBy(d => d.Name).Select(same => same.MinBy(d => d.DueAt)!)];

    private static IncidentRouted Routed(Assigned to, EquatableList<Deadline> deadlines, IncidentCommand c) => new(
        to.Route.Tier, to.Route.Division, to.Route.Department, to.Route.Rule, to.Route.Reason, deadlines, c.Now, c.By);
}
