namespace WestCoast.Governance.Domain.Incidents.Passing;

/// <summary>A person knows better how bad it is; it goes where that belongs.</summary>
public sealed record CorrectSeverity(Severity Severity, Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        !Enum.IsDefined(Severity) ? Decision.Reject("severity.out-of-range", "A severity is 1 (worst) to 4.")
        : Severity == incident.Severity ? Decision.AlreadyDone
        : Words.Needed(Reason) is { } bad ? bad
        : incident.Resolved is not null ? Refusals.Resolved
        : Decision.Accept(
            new SeverityCorrected(incident.Severity, Severity, Reason.Trim(), Now, By),
            Desk.Routed(To, Desk.Ruled(incident, To), this));
}

/// <summary>A person knows better what it is; it goes where that belongs.</summary>
public sealed record CorrectKind(string Kind, Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        Kind == incident.Kind ? Decision.AlreadyDone
        : Words.Needed(Reason) is { } bad ? bad
        : incident.Resolved is not null ? Refusals.Resolved
        : Decision.Accept(
            new KindCorrected(incident.Kind, Kind, Reason.Trim(), Now, By),
            Desk.Routed(To, Desk.Ruled(incident, To), this));
}
