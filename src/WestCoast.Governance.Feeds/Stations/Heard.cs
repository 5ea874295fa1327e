using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>What a frame means to the hub, and what its sender is told once that is safe.</summary>
public sealed record Heard
{
    /// <summary>The station's address as it gave it; null before it has said who it is.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<SignalReceived> Signals { get; init; } = [];
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Sent after the broker has confirmed all of the above; empty where the protocol has no answer.</summary>
    public ReadOnlyMemory<byte> Confirm { get; init; }

    /// <summary>Sent when the broker did not confirm, or the frame is refused; where empty, the connection is closed so that the station sends again.</summary>
    public ReadOnlyMemory<byte> Deny { get; init; }

    /// <summary>A stable word when the frame was whole, but cannot be taken; it is kept with its bytes.</summary>
    public string? Refused { get; init; }

    public string? Detail { get; init; }

    /// <summary>The connection ends after the answer.</summary>
    public bool HangUp { get; init; }

    /// <summary>The request that this answers.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>To be done once the broker has confirmed, before the answer: what the next frame is measured against.</summary>
    public Func<CancellationToken, ValueTask>? Remember { get; init; }
}
