using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Something the hub or a person wants to happen to an incident.</summary>
public abstract record IncidentCommand(DateTimeOffset Now, Actor By);

public sealed record OpenIncident(
    Guid IncidentId, long Number, string Kind, Severity Severity, string Title, PlaceFacts Place, SignalFacts Signal,
    Assigned To, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By);

/// <summary>Joins a signal; <paramref name="To"/> is where the incident belongs should its severity rise.</summary>
public sealed record JoinSignal(SignalFacts Signal, Severity Severity, Assigned To, DateTimeOffset Now, Actor By)
    : IncidentCommand(Now, By);

/// <summary>
/// The incident is at another place, and belongs where <paramref name="To"/> says. The time limits stay as they are:
/// nobody wins time by a border. <paramref name="SeenVersion"/> is for people; a border change has none.
/// </summary>
public sealed record Relocate(
    PlaceFacts Place, Route To, RelocationCause Cause, string? Reason, long? SeenVersion, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By);

public sealed record Acknowledge(long? SeenVersion, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By);

public sealed record AddNote(string Text, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    public const int LongestText = 2000;
}

/// <summary>A routing result with the deadlines that go with it.</summary>
public sealed record Assigned(Route Route, EquatableList<Deadline> Deadlines);
