namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>There is nothing to handle. Whoever is on the way is called back; the rule that spoke is told.</summary>
public sealed record Dismiss(DismissalReason Reason, string Text, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    /// <summary>How long it may still be taken up again; null for ever.</summary>
    public TimeSpan? ReopenWithin { get; init; }

    internal Decision Decide(Incident incident)
    {
        if (!Enum.IsDefined(Reason))
            return Decision.Reject("dismissal.reason-unknown", "A dismissal needs one of the known reasons.");
        if (Words.Needed(Text) is { } bad)
            return bad;
        if (incident.Resolved is not null)
            return Refusals.Resolved;

        var first = incident.FirstSignal!;
        return Decision.Accept([
            .. Desk.CallBack(incident, "事件已排除", this),
            new IncidentDismissed(Reason, Text.Trim(), first.Feed, first.Source, first.Rule, Now, By) { ReopenUntil = Now + ReopenWithin }]);
    }
}
