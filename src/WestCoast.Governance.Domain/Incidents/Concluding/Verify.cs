namespace WestCoast.Governance.Domain.Incidents.Concluding;

/// <summary>核查: by somebody who had no hand in handling it.</summary>
public sealed record Verify(string? Text, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Resolved is null ? Refusals.NotResolved
        : incident.Verified is not null ? Decision.AlreadyDone
        : incident.Handlers.Contains(By.User) ? Decision.Reject("verification.own-work", "Who handled it does not verify it.")
        : Words.Optional(Text) is { } bad ? bad
        : Decision.Accept(new ResolutionVerified(Words.Clean(Text), Now, By));
}

/// <summary>返工: it is not done.</summary>
public sealed record SendBack(string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Resolved is null ? Refusals.NotResolved
        : Words.Needed(Reason) is { } bad ? bad
        : Decision.Accept(new ResolutionSentBack(Reason.Trim(), Now, By));
}
