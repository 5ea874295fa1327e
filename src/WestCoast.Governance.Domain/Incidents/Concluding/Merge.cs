namespace WestCoast.Governance.Domain.Incidents.Concluding;

/// <summary>It is the same thing as another incident. Both halves of a merge are stored in one transaction.</summary>
public sealed record Merge(Guid Into, long IntoNumber, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Id == Into ? Decision.Reject("merge.with-itself", "An incident cannot be merged with itself.")
        : incident.Absorbed.Count > 0 ? Decision.Reject("merge.has-others", "Other incidents go on in this one; merge the other way round.")
        : Words.Needed(Reason) is { } bad ? bad
        : Decision.Accept([.. Desk.CallBack(incident, "并案", this), new IncidentMerged(Into, IntoNumber, Reason.Trim(), Now, By)]);
}

/// <summary>The incident that goes on; <paramref name="To"/> is where both together belong.</summary>
public sealed record Absorb(Guid Other, long OtherNumber, PlaceFacts Place, int Signals, Severity Severity, Assigned To, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal Decision Decide(Incident incident)
    {
        if (incident.Absorbed.Any(other => other.Id == Other))
            return Decision.AlreadyDone;
        if (incident.Resolved is not null)
            return Refusals.Resolved; // what is still open must not be counted as done

        var events = new List<IncidentEvent> { new IncidentAbsorbed(Other, OtherNumber, Place, Signals, Now, By) };
        if (Severity < incident.Severity)
            events.Add(new SeverityCorrected(incident.Severity, Severity, "并入更严重的事件", Now, By));
        if (To.Route.Tier > incident.Tier || Severity < incident.Severity)
            events.Add(Desk.Routed(To, Desk.Ruled(incident, To), this));
        return Decision.Accept(events);
    }
}

/// <summary>Undoes the merge: the incident goes on by itself, on the desk of its own.</summary>
public sealed record Unmerge(Assigned To, string Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.MergedInto is not { } from ? Decision.Reject("incident.not-merged", "It is not merged with another incident.")
        : Words.Needed(Reason) is { } bad ? bad
        : Decision.Accept(new IncidentUnmerged(from, Reason.Trim(), Now, By), Desk.Routed(To, To.Deadlines, this));
}

/// <summary>The other half of an undone merge.</summary>
public sealed record Release(Guid Other, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal Decision Decide(Incident incident) => incident.Absorbed.FirstOrDefault(other => other.Id == Other) is { } other
        ? Decision.Accept(new IncidentReleased(Other, other.Signals, Now, By))
        : Decision.AlreadyDone;
}
