using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents.Passing;

/// <summary>上报: to the next tier, which acknowledges anew. <paramref name="To"/> is that tier's desk.</summary>
public sealed record Escalate(Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Tier == Tier.District || To.Route.Tier <= incident.Tier ? Refusals.HighestTier
        : Words.Needed(Reason) is { } bad ? bad
        : incident.Resolved is not null ? Refusals.Resolved
        : Decision.Accept(
            new IncidentEscalated(incident.Tier, To.Route.Tier, Reason.Trim(), Now, By),
            Desk.Routed(To, Desk.Anew(incident, To), this));
}

/// <summary>下派: to a lower tier. What is major stays with the district.</summary>
public sealed record PushDown(Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        To.Route.Tier >= incident.Tier ? Decision.Reject("tier.not-lower", "That is no lower tier than the one that has it.")
        : incident.Severity <= Severity.Severe ? Decision.Reject("tier.major-stays", "Levels 1 and 2 are commanded by the district.")
        : Words.Needed(Reason) is { } bad ? bad
        : incident.Resolved is not null ? Refusals.Resolved
        : Decision.Accept([
            .. Desk.CallBack(incident, "下派", this),
            new IncidentPushedDown(incident.Tier, To.Route.Tier, Reason.Trim(), Now, By),
            Desk.Routed(To, Desk.Anew(incident, To), this)]);
}
