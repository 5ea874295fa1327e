using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Signals;

/// <summary>A micro-batch of sensor values, as they came from the MQTT edge; order within a device is kept.</summary>
public sealed record ReadingsReceived : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required IReadOnlyList<Reading> Readings { get; init; }
}

/// <summary>One sensor value. <see cref="ReadingId"/> is the device's own id, or derived from the bytes.</summary>
public sealed record Reading
{
    public required string DeviceId { get; init; }
    public required string Kind { get; init; }
    public required string ReadingId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required double Value { get; init; }
    public required string Unit { get; init; }

    /// <summary>Where the device said it was, if it said so; fixed sensors leave this to the registry.</summary>
    public Position? Position { get; init; }

    /// <summary>Its source collected it while there was no connection: late, however fresh its time.</summary>
    public bool IsHistorical { get; init; }

    /// <summary>W3C trace context of the message that carried it.</summary>
    public string? TraceParent { get; init; }
}
