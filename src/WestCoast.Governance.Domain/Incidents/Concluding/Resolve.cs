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

        var (has, isAsked) = (incident.Live?.To.Is(By) == true, incident.Live?.State == AssignmentState.Offered);
        if (!has && !IsTheDesk(incident))
            return Refusals.NotYours;

        return Decision.Accept([
            .. !isAsked ? [] : has ? [new AssignmentAccepted(incident.Live!.Id, Now, By)] : Desk.CallBack(incident, "已办结", this),
            new IncidentResolved(Text.Trim(), Deadlines, Now, By)]);
    }

    /// <summary>Who sits at a desk, or works for the department that the incident was put on.</summary>
    private bool IsTheDesk(Incident incident) =>
        By is { Worker: null, Department: null } || (By is { Worker: null } && (By.Division, By.Department) == (incident.Division, incident.Department));
}
