namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Refusals that more than one command gives.</summary>
internal static class Refusals
{
    public static readonly Decision ChangedMeanwhile =
        Decision.Reject("incident.changed-meanwhile", "Somebody changed this incident after the version you saw.");

    public static readonly Decision Resolved = Decision.Reject("incident.resolved", "The incident is handled already; send it back first.");

    public static readonly Decision NotResolved = Decision.Reject("incident.not-resolved", "Nobody has said yet that it is done.");

    public static readonly Decision NotYours = Decision.Reject("assignment.not-yours", "This assignment is somebody else's.");

    public static readonly Decision OffDuty = Decision.Reject("worker.off-duty", "Who is off duty is not called.");

    public static readonly Decision HighestTier = Decision.Reject("tier.highest", "It is the district's already; there is no tier above.");

    public static readonly Decision DecidedAbove = Decision.Reject(
        "incident.decided-above", "It has been sent on three times; the tier above has decided, and that stands.");
}
