using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents.Passing;

/// <summary>退单: "not ours", up to the next tier. After the third the tier above decides, and nobody sends it on again.</summary>
public sealed record Return(Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    /// <summary>With this one the tier above decides.</summary>
    public const int MostTimes = Desk.MostBounces;

    internal Decision Decide(Incident incident) =>
        incident.Tier == Tier.District || To.Route.Tier <= incident.Tier ? Refusals.HighestTier
        : incident.Bounces >= Desk.MostBounces ? Refusals.DecidedAbove
        : Words.Needed(Reason) is { } bad ? bad
        : incident.Resolved is not null ? Refusals.Resolved
        : Decision.Accept([
            .. Desk.CallBack(incident, "退单", this),
            new IncidentReturned(incident.Division, incident.Department, Reason.Trim(), incident.Bounces + 1, Now, By),
            Desk.Routed(To, Desk.Anew(incident, To), this)]);
}

/// <summary>
/// 转办: "not ours but theirs". The third passing on goes to <paramref name="Above"/> instead, who decides whose it is, by
/// keeping it, pushing it down or transferring it once more; at the district (no tier above) the third is refused.
/// </summary>
public sealed record Transfer(Assigned To, Assigned? Above, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident)
    {
        var (division, department) = (To.Route.Division, To.Route.Department);
        if ((division, department) == (incident.Division, incident.Department))
            return Decision.Reject("transfer.same-desk", "It is on that desk already; name another.");
        if (incident.Bounces >= Desk.MostBounces && !incident.AwaitsDecision)
            return Refusals.DecidedAbove;
        if (Words.Needed(Reason) is { } bad)
            return bad;
        if (incident.Resolved is not null)
            return Refusals.Resolved;

        var times = incident.AwaitsDecision ? incident.Bounces : incident.Bounces + 1;
        var goes = times < Desk.MostBounces || incident.AwaitsDecision ? To : Above;
        return goes is null ? Refusals.DecidedAbove : Decision.Accept([
            .. Desk.CallBack(incident, "转办", this),
            new IncidentTransferred(incident.Division, incident.Department, division, department, Reason.Trim(), times, Now, By),
            Desk.Routed(goes, Desk.Anew(incident, goes), this)]);
    }
}
