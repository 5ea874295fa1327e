using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Something the hub or a person wants to happen to an incident.</summary>
public abstract record IncidentCommand(DateTimeOffset Now, Actor By);

/// <summary>What a person wants, having seen a version of the incident; null when they do not say which.</summary>
public abstract record PersonCommand(long? SeenVersion, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By);

/// <summary>A routing result with the deadlines that start with it, and the version of the catalogue that gave both.</summary>
public sealed record Assigned(Route Route, EquatableList<Deadline> Deadlines, int? KindsVersion = null);

/// <summary>Somebody whom an incident can be given to, found by the roster; who is off duty is never called.</summary>
public sealed record Offer(Guid AssignmentId, Assignee To, bool OnDuty, EquatableList<Deadline> Deadlines, string? Why = null);
