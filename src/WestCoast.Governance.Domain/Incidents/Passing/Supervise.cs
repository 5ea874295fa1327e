using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents.Passing;

/// <summary>督办: a higher tier puts the incident under its eye. The district may supervise what is its own.</summary>
public sealed record Supervise(Tier Tier, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        Tier <= incident.Tier && Tier != Tier.District ? Decision.Reject("supervision.not-higher", "Only a higher tier supervises.")
        : incident.SupervisedBy >= Tier ? Decision.AlreadyDone
        : Words.Needed(Reason) is { } bad ? bad
        : Decision.Accept(new SupervisionStarted(Tier, Reason.Trim(), Now, By));
}
