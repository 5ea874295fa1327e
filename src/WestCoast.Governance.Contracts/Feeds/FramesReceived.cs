using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Feeds;

/// <summary>Frames as stations sent them, accepted and refused, to be kept: a mended decoder can read them again.</summary>
public sealed record FramesReceived : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required IReadOnlyList<RawFrame> Frames { get; init; }
}

/// <summary>One frame, its bytes, and what became of it.</summary>
public sealed record RawFrame
{
    public required Guid FrameId { get; init; }
    public required string Protocol { get; init; }

    /// <summary>The station's address as it gave it; absent when it could not be read.</summary>
    public string? Address { get; init; }

    /// <summary>The address it came from: IP and port, or the MQTT topic.</summary>
    public required string Peer { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public required int DecoderVersion { get; init; }

    /// <summary>A stable word; absent when the frame was accepted.</summary>
    public string? Refused { get; init; }

    public required byte[] Bytes { get; init; }
}
