namespace WestCoast.Governance.Domain.Incidents.Timekeeping;

/// <summary>A limit is near. Asked again, or after the step has happened, it changes nothing.</summary>
public sealed record Remind(string Step, DateTimeOffset DueAt, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal Decision Decide(Incident incident) =>
        RunningDeadlines.Of(incident).FirstOrDefault(deadline => deadline.Name == Step && deadline.DueAt == DueAt) is { RemindAt: { } at }
        && Now >= at && !incident.Reminded.Contains(Step) && !incident.Missed.Contains(Step)
            ? Decision.Accept(new DeadlineReminded(Step, DueAt, Now, By))
            : Decision.AlreadyDone;
}
