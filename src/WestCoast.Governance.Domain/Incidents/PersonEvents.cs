namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Somebody was shown who called; the event names the signals, never the caller.</summary>
public sealed record PersonDataShown(EquatableList<Guid> Signals, string? Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>Who called is not known any more: erased on request.</summary>
public sealed record PersonDataErased(EquatableList<Guid> Signals, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);
