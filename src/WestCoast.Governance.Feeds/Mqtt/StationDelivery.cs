using System.Buffers;
using System.Collections.Concurrent;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>Brings what a station said to the bus. Each call returns when the broker has confirmed, or throws <see cref="NotAcceptedException"/>.</summary>
public sealed class StationDelivery(
    FindDevice find, EdgeSinks sinks, ReadingBatcher batcher, EdgeStamp stamp, FrameBatcher? frames = null, StationWatch? watch = null)
{
    private const int MostTold = 10_000;

    private readonly ConcurrentDictionary<Guid, byte> _told = new();

    /// <summary>
    /// Signals before readings; then what was heard is remembered. A reading of a registered sensor in another unit than the registry's is
    /// refused and kept: null, or unit.wrong. One that tells no unit is taken to be in the registry's.
    /// </summary>
    public async Task<string?> Deliver(string feed, Heard heard, MqttMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var readings = heard.Readings.Select(reading => Fit(reading) with { TraceParent = message.TraceParent }).ToLookup(HasRightUnit);
        if (readings[false].FirstOrDefault() is { } wrong)
            await Refuse(feed, wrong.DeviceId, "unit.wrong", $"'{wrong.Unit}'; the registry says '{find(wrong.DeviceId)?.Unit}'", message.Payload, now, ct);

        foreach (var signal in heard.Signals)
            await Tell(signal, ct);
        List<Reading> right = [.. readings[true]];
        if (right.Count > 0)
            await batcher.Accept(right, ct);
        if (frames is not null)
            await frames.Accept([Raw(feed, heard, message, now)], ct);
        if (heard.Address is { } address)
            watch?.Frame(feed, address, message.Topic, now);
        if (heard.Remember is { } remember)
            await remember(ct);
        if (heard.Signals.Count + right.Count > 0)
            EdgeMetrics.Accepted(feed, heard.Signals.Count + right.Count);
        return readings[false].Any() ? "unit.wrong" : null;
    }

    private static RawFrame Raw(string feed, Heard heard, MqttMessage message, DateTimeOffset now) => new()
    {
        FrameId = Guid.CreateVersion7(now), Protocol = feed, Address = heard.Address, Peer = StorableText.Of(message.Topic), ReceivedAt = now, DecoderVersion = 1,
        Refused = heard.Refused, Bytes = message.Payload.ToArray(),
    };

    /// <summary>Keeps the message with its bytes; the reason, for the answer.</summary>
    public async Task<string> Refuse(
        string feed, string source, string reason, string detail, ReadOnlySequence<byte> bytes, DateTimeOffset now, CancellationToken ct)
    {
        await sinks.Refused(stamp.Refuse(feed, source, reason, detail, bytes, now), ct);
        return reason;
    }

    /// <summary>A stranger who insists is the same signal all day: once the bus has it, it need not be sent again.</summary>
    public async Task Tell(SignalReceived signal, CancellationToken ct)
    {
        if (_told.ContainsKey(signal.SignalId))
            return;

        await sinks.Signal(signal, ct);
        if (signal.Kind != "device-unregistered")
            return;
        if (_told.Count >= MostTold)
            _told.Clear();
        _told.TryAdd(signal.SignalId, 0);
    }

    private Reading Fit(Reading reading) => find(reading.DeviceId) is { } device
        ? reading with { Kind = device.Kind, Unit = reading.Unit.Length == 0 ? device.Unit : reading.Unit }
        : reading;

    private bool HasRightUnit(Reading reading) => find(reading.DeviceId) is not { } device || device.Unit == reading.Unit;
}
