using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents.Concluding;

/// <summary>处理完毕: by who has the assignment, or by the desk. The deadlines are those of verifying.</summary>
public sealed record Resolve(string Text, EquatableList<Deadline> Deadlines, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident)
    {
        if (incident.Resolved is { } done)
            return done.By.User == By.User ? Decision.AlreadyDone : Refusals.Resolved;
        if (Words.Needed(Text) is { } bad)
            return bad;
        if (By is { Worker: not null } or { Department: not null } && incident.Live?.To.Is(By) != true)
            return Refusals.NotYours;

        var notYetAccepted = incident.Live?.State == AssignmentState.Offered;
        return Decision.Accept([
            .. notYetAccepted ? Desk.CallBack(incident, "已办结", this) : [],
            new IncidentResolved(Text.Trim(), Deadlines, Now, By)]);
    }
}
