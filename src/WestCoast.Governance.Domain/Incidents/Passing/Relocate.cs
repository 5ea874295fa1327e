using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents.Passing;

/// <summary>
/// The incident is at another place, and belongs where <paramref name="To"/> says. The time limits stay as they are:
/// nobody wins time by a border; but a desk that gets it from who had acknowledged it acknowledges anew.
/// <paramref name="SeenVersion"/> is for people; a border change has none.
/// </summary>
public sealed record Relocate(
    PlaceFacts Place, Assigned To, RelocationCause Cause, string? Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    /// <summary>A border that changes neither place nor desk is no event; a person's correction of the degrees alone is.</summary>
    internal Decision Decide(Incident incident)
    {
        if (Words.Optional(Reason) is { } bad)
            return bad;

        var left = incident.Place?.Code ?? "";
        var desk = (To.Route.Tier, To.Route.Division, To.Route.Department);
        var samePlace = Cause == RelocationCause.BoundaryChanged ? left == Place.Code : incident.Place == Place;
        if (samePlace && desk == (incident.Tier, incident.Division, incident.Department))
            return Decision.AlreadyDone;

        var why = Cause == RelocationCause.BoundaryChanged ? "边界调整" : "位置更正";
        var told = left == Place.Code ? $"（{why}）" : $"（{why}，原属 {left}）";
        return Decision.Accept(
            new IncidentRelocated(left, Place, Cause, Words.Clean(Reason), Now, By),
            Desk.Routed(To with { Route = To.Route with { Reason = To.Route.Reason + told } }, Limits(incident), this));
    }

    private EquatableList<Deadline> Limits(Incident incident) => !Desk.Leaves(incident, To.Route.Division)
        ? incident.Deadlines
        : [.. incident.Deadlines.Where(limit => limit.Name is not (Steps.Acknowledge or Steps.Act)), .. To.Deadlines.Where(limit => limit.Name == Steps.Acknowledge)];
}
