using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Incidents.Recording;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using static WestCoast.Governance.Domain.Incidents.IncidentStatus;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>The rules of an incident's life. Pure: same command and state, same answer. Each command holds its own rule.</summary>
public static class IncidentDecider
{
    public static Decision Decide(IncidentCommand command, Incident incident) => Rule(command, incident) switch
    {
        Decision.Accepted { Events.Count: > 0 } when IsOvertaken(command, incident) => Refusals.ChangedMeanwhile,
        var decision => decision,
    };

    /// <summary>A desk decides on what it saw. Who is in the field decides on their own assignment, whatever happened beside it.</summary>
    private static bool IsOvertaken(IncidentCommand command, Incident incident) =>
        command is PersonCommand { SeenVersion: { } seen } and not (AssignmentCommand or ReportIn) && seen < incident.LastChangedByPerson;

    private static Decision Rule(IncidentCommand command, Incident incident) => (command, incident.Status) switch
    {
        (OpenIncident c, None) => c.Decide(),
        (OpenIncident, _) => Decision.AlreadyDone,
        (_, None) => Decision.Reject("incident.unknown", "No such incident."),

        (AddNote c, _) => c.Decide(),
        (AttachFile c, _) => c.Decide(),
        (ShowPerson c, _) => c.Decide(),
        (ErasePerson c, _) => c.Decide(),
        (Release c, _) => c.Decide(incident),
        (Remind c, _) => c.Decide(incident),
        (Miss c, _) => c.Decide(incident),
        (Acknowledge c, Open) => c.Decide(incident),
        (Reopen c, _) => c.Decide(incident),
        (Unmerge c, _) => c.Decide(incident),
        (_, Closed) => Decision.Reject("incident.closed", "The incident is closed."),

        (JoinSignal c, _) => c.Decide(incident),
        (Confirm c, _) => c.Decide(incident),
        (Dismiss c, _) => c.Decide(incident),
        (Assign c, _) => c.Decide(incident),
        (AssignmentCommand c, _) => c.Decide(incident),
        (ReportDone c, _) => c.Decide(incident),
        (AskNext c, _) => c.Decide(incident),
        (Summon c, _) => c.Decide(incident),
        (ReportIn c, _) => c.Decide(incident),
        (TakeCommand c, _) => c.Decide(incident),
        (Relocate c, _) => c.Decide(incident),
        (Escalate c, _) => c.Decide(incident),
        (PushDown c, _) => c.Decide(incident),
        (Return c, _) => c.Decide(incident),
        (Transfer c, _) => c.Decide(incident),
        (Supervise c, _) => c.Decide(incident),
        (CorrectSeverity c, _) => c.Decide(incident),
        (CorrectKind c, _) => c.Decide(incident),
        (Merge c, _) => c.Decide(incident),
        (Absorb c, _) => c.Decide(incident),
        (SplitOff c, _) => c.Decide(incident),
        (Resolve c, _) => c.Decide(incident),
        (Verify c, _) => c.Decide(incident),
        (SendBack c, _) => c.Decide(incident),
        (Close c, _) => c.Decide(incident),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "no command of an incident"),
    };
}
