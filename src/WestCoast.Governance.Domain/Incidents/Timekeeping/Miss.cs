using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents.Timekeeping;

/// <summary>
/// A limit has passed. What follows goes up the tiers: a desk that does not acknowledge loses the incident to
/// <paramref name="Above"/> (null: there is none), who acknowledged and did nothing loses it, an assignment not
/// accepted expires, and any other step comes under the next tier's eye. Asked again it changes nothing.
/// </summary>
public sealed record Miss(string Step, DateTimeOffset DueAt, Assigned? Above, EquatableList<Deadline> Anew, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal Decision Decide(Incident incident)
    {
        var runs = RunningDeadlines.Of(incident).Any(deadline => deadline.Name == Step && deadline.DueAt == DueAt);
        if (!runs || Now < DueAt || incident.Missed.Contains(Step))
            return Decision.AlreadyDone;

        return Decision.Accept([new DeadlineMissed(Step, DueAt, Now, By), .. Consequence(incident)]);
    }

    private IEnumerable<IncidentEvent> Consequence(Incident incident) => Step switch
    {
        Steps.Acknowledge when Above is not null =>
        [
            new IncidentEscalated(incident.Tier, Above.Route.Tier, "逾期未签收", Now, By),
            Desk.Routed(Above, Desk.Anew(incident, Above), this),
        ],
        Steps.Act when incident.AcknowledgedBy is { } owner => [new AcknowledgementExpired(owner.User, Anew, Now, By)],
        Steps.Accept when incident.Live is { } live => [new AssignmentExpired(live.Id, Now, By)],
        Steps.Acknowledge or Steps.Act or Steps.Accept => [],
        _ => Supervised(incident),
    };

    private IEnumerable<IncidentEvent> Supervised(Incident incident)
    {
        var higher = incident.Tier < Tier.District ? incident.Tier + 1 : Tier.District;
        return incident.SupervisedBy >= higher ? [] : [new SupervisionStarted(higher, $"逾期：{StepNames.Zh(Step)}", Now, By)];
    }
}
