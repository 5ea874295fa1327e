namespace WestCoast.Governance.Domain.Incidents;

/// <summary>A synthetic beat reached the store. Part of no incident; it only proves that the way from edge to screen is open.</summary>
public sealed record HeartbeatPassed(Guid BeatId, DateTimeOffset SentAt, DateTimeOffset At);
