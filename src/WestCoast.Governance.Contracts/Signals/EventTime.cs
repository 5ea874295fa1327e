namespace WestCoast.Governance.Contracts.Signals;

/// <summary>Event time is not receive time: what is told late, and what cannot be true yet.</summary>
public static class EventTime
{
    /// <summary>Older than this on arrival, a message is late: recorded, but it opens nothing urgent by itself.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(10);

    /// <summary>A clock this far ahead of ours is still believed.</summary>
    public static readonly TimeSpan AheadAllowed = TimeSpan.FromMinutes(5);

    public static bool IsLate(DateTimeOffset occurredAt, DateTimeOffset receivedAt) => receivedAt - occurredAt > LateAfter;

    public static bool IsImpossible(DateTimeOffset occurredAt, DateTimeOffset receivedAt) => occurredAt - receivedAt > AheadAllowed;
}
