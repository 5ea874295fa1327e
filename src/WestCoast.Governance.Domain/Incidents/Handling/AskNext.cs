using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents.Passing;

namespace WestCoast.Governance.Domain.Incidents.Handling;

/// <summary>
/// 自动派单: asks who has not been asked yet, best first: a few workers, then the community's desk; when that has not
/// accepted either, the incident goes to <paramref name="Above"/>. Asked again while somebody has it, it changes nothing.
/// </summary>
public sealed record AskNext(EquatableList<Offer> Workers, Offer Desk, Assigned? Above, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    public const int MostWorkers = 3;

    internal Decision Decide(Incident incident)
    {
        if (incident is not { Live: null, Resolved: null, Tier: Tier.Community })
            return Decision.AlreadyDone;
        if (Next(incident) is { } next)
            return Decision.Accept(new IncidentAssigned(next.AssignmentId, next.To, next.Deadlines, next.Why, Now, By));

        return Above is null ? Decision.AlreadyDone : new Escalate(Above, "无人接单", SeenVersion: null, Now, By).Decide(incident);
    }

    private Offer? Next(Incident incident)
    {
        var asked = incident.Assignments
            .Where(its => its.State is AssignmentState.Refused or AssignmentState.Expired or AssignmentState.HandedOver).Select(its => its.To.Key).ToHashSet();
        var workers = incident.Assignments.Count(
            its => its.To.Kind == AssigneeKind.Worker && its.State is (AssignmentState.Refused or AssignmentState.Expired));
        var worker = workers < MostWorkers ? Workers.FirstOrDefault(offer => offer.OnDuty && !asked.Contains(offer.To.Key)) : null;
        return worker ?? (asked.Contains(Desk.To.Key) ? null : Desk);
    }
}
