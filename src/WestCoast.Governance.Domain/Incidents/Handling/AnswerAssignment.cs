namespace WestCoast.Governance.Domain.Incidents.Handling;

/// <summary>What an assignee does with an assignment of theirs.</summary>
public abstract record AssignmentCommand(Guid AssignmentId, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) => incident.Assignments.FirstOrDefault(its => its.Id == AssignmentId) switch
    {
        null => Decision.Reject("assignment.unknown", "No such assignment."),
        var its when !its.To.Is(By) => Refusals.NotYours,
        { State: AssignmentState.Refused or AssignmentState.Expired or AssignmentState.HandedOver or AssignmentState.Withdrawn } its =>
            Decision.Reject("assignment.over", $"This assignment is over: {its.State.ToString().ToLower(null)}."),
        var its => Decide(its),
    };

    private protected abstract Decision Decide(Assignment its);
}

/// <summary>接单</summary>
public sealed record AcceptAssignment(Guid AssignmentId, long? SeenVersion, DateTimeOffset Now, Actor By)
    : AssignmentCommand(AssignmentId, SeenVersion, Now, By)
{
    private protected override Decision Decide(Assignment its) =>
        its.State == AssignmentState.Offered ? Decision.Accept(new AssignmentAccepted(AssignmentId, Now, By)) : Decision.AlreadyDone;
}

/// <summary>拒单, before accepting; who has accepted hands over.</summary>
public sealed record RefuseAssignment(Guid AssignmentId, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By)
    : AssignmentCommand(AssignmentId, SeenVersion, Now, By)
{
    private protected override Decision Decide(Assignment its) =>
        its.State != AssignmentState.Offered ? Decision.Reject("assignment.accepted", "You have accepted it; hand it over instead.")
        : Words.Needed(Reason) is { } bad ? bad
        : Decision.Accept(new AssignmentRefused(AssignmentId, Reason.Trim(), Now, By));
}

/// <summary>Passes an assignment on to a colleague on duty, who accepts it in turn.</summary>
public sealed record HandOverAssignment(Guid AssignmentId, Offer Offer, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By)
    : AssignmentCommand(AssignmentId, SeenVersion, Now, By)
{
    private protected override Decision Decide(Assignment its) =>
        its.State == AssignmentState.Done ? Refusals.Resolved
        : Offer.To == its.To ? Decision.Reject("handover.to-oneself", "You have it already.")
        : !Offer.OnDuty ? Refusals.OffDuty
        : Words.Needed(Reason) is { } bad ? bad
        : Decision.Accept(
            new AssignmentHandedOver(AssignmentId, Offer.AssignmentId, Reason.Trim(), Now, By),
            new IncidentAssigned(Offer.AssignmentId, Offer.To, Offer.Deadlines, Reason.Trim(), Now, By));
}

/// <summary>到场; who goes at once has thereby accepted.</summary>
public sealed record Arrive(Guid AssignmentId, FieldPosition? Position, long? SeenVersion, DateTimeOffset Now, Actor By)
    : AssignmentCommand(AssignmentId, SeenVersion, Now, By)
{
    private protected override Decision Decide(Assignment its) => its.State switch
    {
        AssignmentState.Offered => Decision.Accept(new AssignmentAccepted(AssignmentId, Now, By), new ArrivedOnScene(AssignmentId, Position, Now, By)),
        AssignmentState.Accepted => Decision.Accept(new ArrivedOnScene(AssignmentId, Position, Now, By)),
        _ => Decision.AlreadyDone,
    };
}

/// <summary>What the assignee sees on scene, with photos; who reports has thereby accepted.</summary>
public sealed record ReportFromField(
    Guid AssignmentId, string Text, EquatableList<Guid> Files, FieldPosition? Position, long? SeenVersion, DateTimeOffset Now, Actor By)
    : AssignmentCommand(AssignmentId, SeenVersion, Now, By)
{
    private protected override Decision Decide(Assignment its) =>
        Words.Needed(Text) is { } bad ? bad : Decision.Accept([
            .. its.State == AssignmentState.Offered ? [new AssignmentAccepted(AssignmentId, Now, By)] : Array.Empty<IncidentEvent>(),
            new FieldReported(Text.Trim(), Files, Position, Now, By)]);
}
