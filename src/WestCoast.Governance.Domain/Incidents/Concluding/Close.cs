namespace WestCoast.Governance.Domain.Incidents.Concluding;

/// <summary>结案, once verified.</summary>
public sealed record Close(string? Text, TimeSpan ReopenWithin, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Verified is null ? Decision.Reject("incident.not-verified", "Nobody has verified it yet.")
        : Words.Optional(Text) is { } bad ? bad
        : Decision.Accept(new IncidentClosed(Words.Clean(Text), Now + ReopenWithin, Now, By));
}

/// <summary>A closed or dismissed incident is taken up again, within its limit; merged ones are split instead.</summary>
public sealed record Reopen(Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) => incident switch
    {
        { Status: IncidentStatus.Open } => Decision.AlreadyDone,
        { Ending: Incidents.Ending.Merged } => Decision.Reject("incident.merged", "It goes on in another incident; undo the merge instead."),
        { ReopenUntil: { } until } when Now > until => Decision.Reject("reopen.too-late", $"It could be reopened until {until:u}."),
        _ when Words.Needed(Reason) is { } bad => bad,
        _ => Decision.Accept(new IncidentReopened(Reason.Trim(), Now, By), Desk.Routed(To, To.Deadlines, this)),
    };
}
