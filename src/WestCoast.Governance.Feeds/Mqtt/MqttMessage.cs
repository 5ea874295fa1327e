using System.Buffers;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>A message that came in. The payload is valid only until it was dealt with.</summary>
/// <param name="Sender">Who signed in; null when an external broker vouches for the topic.</param>
/// <param name="TraceParent">W3C trace context of the sender, or of the span that took it in.</param>
public sealed record MqttMessage(string Topic, ReadOnlySequence<byte> Payload, MqttSender? Sender, string? TraceParent);

/// <summary>Who signed in at the hub's own endpoint: a device of the sensor registry, or a station that speaks for several.</summary>
public sealed record MqttSender(string Name, Station? Station = null)
{
    /// <summary>A device speaks for itself, a gateway for the sensors that the registry lists as its channels.</summary>
    public bool MaySpeakFor(string sensor) =>
        Station is null ? sensor == Name : Station.Channels.Values.Contains(sensor) || sensor.StartsWith($"{Station.Id}/", StringComparison.Ordinal);

    public bool Is(string protocol, string address) => Station is { } station && station.Protocol == protocol && station.Address == address;
}

/// <summary>What became of a message: why it was refused, if it was, and what its sender is told.</summary>
public sealed record Taken(string? Refused, IReadOnlyList<Downlink> Downlinks)
{
    public static readonly Taken Quietly = new(null, []);

    public static Taken No(string? reason) => new(reason, []);
}

/// <summary>To be published to a device, now that the bus has confirmed what it said.</summary>
public sealed record Downlink(string Topic, ReadOnlyMemory<byte> Payload, bool AtLeastOnce = false);
