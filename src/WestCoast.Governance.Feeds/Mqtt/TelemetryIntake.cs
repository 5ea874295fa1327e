using System.Buffers;
using System.Diagnostics;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// Takes one MQTT message from a device or from a broker: readings go to the bus, what is malformed is counted
/// and kept. Returns the reason of the refusal, or null; throws <see cref="NotAcceptedException"/> when the bus did not confirm.
/// </summary>
public sealed class TelemetryIntake(
    FindDevice find, TelemetryReader reader, ReadingBatcher batcher, EdgeSinks sinks, EdgeStamp stamp, TimeProvider clock)
{
    /// <param name="sender">The device that signed in; null when a broker vouches for the topic.</param>
    public async Task<string?> Take(string topic, ReadOnlySequence<byte> payload, string? sender, string? traceParent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var span = EdgeMetrics.Spans.StartActivity("mqtt receive", ActivityKind.Server, traceParent);
        span?.SetTag("messaging.destination", topic);

        if (!SensorTopic.TryParse(topic, out var told))
            return await Refuse("mqtt", sender ?? topic, "topic.unknown", topic);
        if (sender is not null && told.DeviceId != sender)
            return await Refuse(told.Kind, sender, "device.foreign", $"signed in as {sender}, published for {told.DeviceId}");
        if (find(told.DeviceId) is not { } device)
            return await Refuse(told.Kind, told.DeviceId, "device.unknown", told.DeviceId);
        if (device.Kind != told.Kind)
            return await Refuse(told.Kind, device.Id, "kind.wrong", $"the registry says {device.Kind}");

        var read = reader.Read(payload, device, now);
        foreach (var malformed in read.Refused)
            await Refuse(device.Kind, device.Id, malformed.Reason, malformed.Detail);

        if (read.Readings.Count > 0)
        {
            var trace = span?.Id;
            await batcher.Accept(trace is null ? read.Readings : [.. read.Readings.Select(r => r with { TraceParent = trace })], ct);
            EdgeMetrics.Accepted(device.Kind, read.Readings.Count);
        }

        return read.Refused.Count == 0 ? null : read.Refused[0].Reason;

        async Task<string?> Refuse(string feed, string source, string reason, string detail)
        {
            await sinks.Refused(stamp.Refuse(feed, source, reason, detail, payload, now), ct);
            span?.SetTag("refused", reason);
            return reason;
        }
    }
}
