using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Feeds;

/// <summary>A synthetic beat that travels edge → bus → store → outbox → screens; when it stops, screens say so.</summary>
public sealed record HeartbeatSent : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required Guid BeatId { get; init; }
    public required DateTimeOffset SentAt { get; init; }
}
