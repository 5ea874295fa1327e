using System.Net;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>What one peer, an IP address, may have of us. A limit is a limit with a word.</summary>
public sealed record StationLimits
{
    /// <summary>Many stations may come through one carrier's gateway.</summary>
    public int ConnectionsPerPeer { get; init; } = 600;

    public int Connections { get; init; } = 5000;

    /// <summary>Beyond it the peer's bytes wait in its own socket; frames of life-safety that are here are never held up.</summary>
    public int FramesPerSecond { get; init; } = 500;

    /// <summary>Bytes without a whole frame among them, as a multiple of the protocol's longest.</summary>
    public int FramesLengthsWithoutOne { get; init; } = 4;

    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A frame that was begun must be whole by then.</summary>
    public TimeSpan FrameWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Networks that may connect; empty: all.</summary>
    public IReadOnlyList<IPNetwork> Allowed { get; init; } = [];
}
