using WestCoast.Governance.Domain.Drills;

namespace WestCoast.Governance.Hub.Live;

/// <summary>Whether the synthetic beat still comes through: edge → queue → store → outbox → this process.</summary>
internal sealed class Heartbeat(LiveFeed live, TimeProvider clock)
{
    /// <summary>How often a beat is sent, in real time.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>After this much real time without a beat the screens are stale.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly long _began = TimeProvider.System.GetTimestamp();

    public string State => live.LastBeat is not { } beat
        ? TimeProvider.System.GetElapsedTime(_began) > Patience ? "stale" : "unknown"
        : clock.GetUtcNow() - beat > Patience * Rate ? "stale" : "ok";

    private double Rate => clock is DrillClock drill ? drill.Rate : 1;
}
