using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>
/// MQTT topics of other layouts, by mapping files. A value counts only for a sensor of the registry, of the mapping's feed and in the
/// registry's unit, and only from whoever may speak for it.
/// </summary>
public sealed class MappedIntake(IReadOnlyList<Mapping> mappings, FindDevice find, CheckPosition checkPosition, StationDelivery delivery, EdgeStamp stamp) : ITopicIntake
{
    public IReadOnlyList<(string Filter, bool IsShared)> Filters { get; } = [.. mappings.Select(mapping => (mapping.Topic.Text, true)).Distinct()];

    public bool Takes(string topic) => mappings.Any(mapping => mapping.Topic.Match(topic) is not null);

    /// <summary>Nothing is ever said to them.</summary>
    public bool MayHear(MqttSender sender, string filter) => false;

    public async Task<Taken> Take(MqttMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var mapping = mappings.First(its => its.Topic.Match(message.Topic) is not null);
        var read = mapping.Apply(message.Topic, message.Payload, now);
        var refused = read.Refused.ToList();
        var (readings, strangers) = (new List<Reading>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var mapped in read.Readings)
        {
            if (Understand(mapping, mapped, message.Sender, now, strangers, out var reading) is { } malformed)
                refused.Add(malformed);
            else
                readings.Add(reading!);
        }

        foreach (var malformed in refused)
            await delivery.Refuse(mapping.Feed, Source(message, read), malformed.Reason, $"{mapping.Name} {mapping.Version}: {malformed.Detail}", message.Payload, now, ct);
        var heard = new Heard
        {
            Signals = [.. strangers.Select(stranger => StationSignals.Unregistered(stamp, "mqtt", mapping.Feed, stranger, now))], Readings = readings,
        };
        await delivery.Deliver(mapping.Feed, heard, message, now, ct);
        return Taken.No(refused.FirstOrDefault()?.Reason);
    }

    private Malformed? Understand(
        Mapping mapping, MappedReading mapped, MqttSender? sender, DateTimeOffset now, HashSet<string> strangers, out Reading? reading)
    {
        reading = null;
        if (sender is not null && !sender.MaySpeakFor(mapped.Sensor))
            return new("device.foreign", $"signed in as {sender.Name}, published for {mapped.Sensor}");
        if (find(mapped.Sensor) is not { } device)
        {
            strangers.Add(mapped.Sensor);
            return new("device.unknown", $"{mapped.Sensor} (device {mapped.Device}, channel {mapped.Channel})");
        }

        if (device.Kind != mapping.Feed)
            return new("kind.wrong", $"the registry says {device.Kind}");
        if (device.Unit != mapped.Unit)
            return new("unit.wrong", $"'{mapped.Unit}'; the registry says '{device.Unit}'");
        Position? position = null;
        if (mapped is { Longitude: { } lon, Latitude: { } lat, Crs: { } crs } && checkPosition(lon, lat, crs, out position) is { } misplaced)
            return new(misplaced, $"{lon}, {lat} {crs}");

        reading = new Reading
        {
            DeviceId = device.Id, Kind = device.Kind, Unit = device.Unit, Value = mapped.Value, At = mapped.At, ReceivedAt = now,
            ReadingId = mapped.ReadingId, Position = position,
        };
        return null;
    }

    private static string Source(MqttMessage message, MappingRead read) =>
        message.Sender?.Name ?? (read.Readings.Count > 0 ? read.Readings[0].Device : message.Topic);
}
