using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>What an edge node's message means to the hub: readings, silences that begin and end, and what must be remembered of it.</summary>
public static class SparkplugSignals
{
    private const string Kind = "sensor-silent";

    /// <summary>A device that is registered by itself has readings of its own; else its metrics are the node's, named device/metric.</summary>
    public static Reading Reading(MetricValue value, Station node, FindStation find, DateTimeOffset now)
    {
        var own = value.Device is null ? null : find(SparkplugTopic.Word, SparkplugTopic.AddressOf(node.Address, value.Device));
        var channel = value.Device is null || own is not null ? value.Name : $"{value.Device}/{value.Name}";
        return new Reading
        {
            DeviceId = (own ?? node).DeviceOf(channel), Kind = (own ?? node).Feed, Unit = value.Unit ?? "",
            ReadingId = string.Create(CultureInfo.InvariantCulture, $"{value.At.ToUnixTimeMilliseconds():x}-{value.Value:R}"),
            At = value.At, ReceivedAt = now, Value = value.Value, IsHistorical = value.IsHistorical,
        };
    }

    /// <summary>The signals of a birth or death, and the memory after it.</summary>
    public static (IReadOnlyList<SignalReceived> Signals, SparkplugMemory After) News(
        EdgeStamp stamp, EdgeNodeHeard heard, SparkplugTopic topic, SparkplugPayload payload, SparkplugMemory before, Station node, FindStation find, DateTimeOffset now)
    {
        var told = Told(payload.Timestamp, now);
        var silent = before.Silent.ToDictionary(StringComparer.Ordinal);
        var signals = new List<SignalReceived>();
        switch (heard.News)
        {
            case EdgeNodeNews.NodeDied:
                var session = string.Create(CultureInfo.InvariantCulture, $"silence/{heard.After.BornAt:x}-{heard.After.BdSeq}");
                Raise("", session, now); // the will was written when the node connected: its time says nothing
                foreach (var device in heard.After.Devices.Keys.Where(device => !silent.ContainsKey(device) && Registered(device) is not null).Order(StringComparer.Ordinal))
                    Raise(device, session, now); // for the others the node's own signal speaks
                break;
            case EdgeNodeNews.DeviceDied:
                Raise(topic.Device!, string.Create(CultureInfo.InvariantCulture, $"silence/{payload.Timestamp:x}-{payload.Seq}"), told);
                break;
            case EdgeNodeNews.NodeBorn:
                Clear("");
                break;
            case EdgeNodeNews.DeviceBorn:
                Clear(topic.Device!);
                break;
        }

        return (signals, new SparkplugMemory(heard.After.BdSeq, heard.After.BornAt, [.. heard.After.Devices.Keys.Order(StringComparer.Ordinal)], silent));

        void Raise(string device, string eventId, DateTimeOffset at)
        {
            silent[device] = eventId;
            signals.Add(Of(device, eventId, "raised", heard.News == EdgeNodeNews.DeviceDied ? "设备离线" : "边缘节点离线", at));
        }

        void Clear(string device)
        {
            if (silent.Remove(device, out var eventId))
                signals.Add(Of(device, eventId, "cleared", "恢复通信", told) with { Condition = SignalCondition.Cleared });
        }

        SignalReceived Of(string device, string eventId, string word, string zh, DateTimeOffset at)
        {
            var own = device.Length == 0 ? node : Registered(device);
            return own is not null
                ? StationSignals.From(stamp, own, $"{eventId}/{word}", Kind, $"{own.Zh}：{zh}", at, now)
                : StationSignals.From(stamp, node, $"{eventId}/{device}/{word}", Kind, $"{node.Zh} 的设备 {device}：{zh}", at, now);
        }

        Station? Registered(string device) => find(SparkplugTopic.Word, SparkplugTopic.AddressOf(node.Address, device));
    }

    private static DateTimeOffset Told(ulong? milliseconds, DateTimeOffset now) =>
        milliseconds is { } told && told <= (ulong)now.AddDays(1).ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds((long)told) : now;
}
