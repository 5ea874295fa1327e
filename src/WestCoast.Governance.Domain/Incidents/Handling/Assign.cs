namespace WestCoast.Governance.Domain.Incidents.Handling;

/// <summary>派单: gives the incident to one worker, department or desk; whoever had it is called back.</summary>
public sealed record Assign(Offer Offer, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Resolved is not null ? Refusals.Resolved
        : incident.Live?.To == Offer.To ? Decision.AlreadyDone
        : !Offer.OnDuty ? Refusals.OffDuty
        : Words.Optional(Offer.Why) is { } bad ? bad
        : Decision.Accept([
            .. Desk.CallBack(incident, "改派", this),
            new IncidentAssigned(Offer.AssignmentId, Offer.To, Offer.Deadlines, Words.Clean(Offer.Why), Now, By)]);
}
