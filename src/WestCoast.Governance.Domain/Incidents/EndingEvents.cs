using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>The handler says that it is done; somebody else verifies.</summary>
public sealed record IncidentResolved(string Text, EquatableList<Deadline> Deadlines, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>核查: somebody other than the handlers has seen that it is done.</summary>
public sealed record ResolutionVerified(string? Text, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>返工: it is not done; the handler goes on. By the hub when a new signal says so.</summary>
public sealed record ResolutionSentBack(string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>结案</summary>
public sealed record IncidentClosed(string? Text, DateTimeOffset ReopenUntil, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>A closed, or wrongly dismissed, incident is taken up again; a routing event follows.</summary>
public sealed record IncidentReopened(string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>It is the same thing as another incident, which goes on for both.</summary>
public sealed record IncidentMerged(Guid Into, long IntoNumber, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>The other half of a merge, in the incident that goes on.</summary>
public sealed record IncidentAbsorbed(Guid Other, long OtherNumber, PlaceFacts Place, int Signals, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>The merge is undone: the incident goes on by itself.</summary>
public sealed record IncidentUnmerged(Guid From, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>The other half of an undone merge.</summary>
public sealed record IncidentReleased(Guid Other, int Signals, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>Some of its signals were something else; they opened an incident of their own. Undone by merging it back.</summary>
public sealed record SignalsSplitOff(EquatableList<Guid> Signals, Guid NewIncident, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);
