using System.Buffers;
using System.Collections.Concurrent;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>
/// Edge nodes over MQTT. The node must be registered, its devices may be. Each node's messages are dealt with one after the other, in the
/// order of their arrival, and only what the bus has confirmed moves the node on.
/// </summary>
public sealed class SparkplugIntake(FindStation find, StationMemory memory, StationDelivery delivery, EdgeStamp stamp) : ITopicIntake
{
    private const string Feed = "structure";

    private readonly ConcurrentDictionary<string, NodeTurns> _nodes = new(StringComparer.Ordinal);

    /// <summary>Not shared: the order of a node's messages says whether one is missing. Where two hubs hear the same, ids tell it.</summary>
    public IReadOnlyList<(string Filter, bool IsShared)> Filters { get; } = [($"{SparkplugTopic.Namespace}/#", false)];

    public bool Takes(string topic) => topic.StartsWith(SparkplugTopic.Namespace + "/", StringComparison.Ordinal);

    public bool MayHear(MqttSender sender, string filter)
    {
        if (sender.Station is not { Protocol: SparkplugTopic.Word, Address: var node } || node.Split('/') is not [var group, var edge])
            return false;

        var (nodes, devices) = ($"{SparkplugTopic.Namespace}/{group}/NCMD/{edge}", $"{SparkplugTopic.Namespace}/{group}/DCMD/{edge}");
        return filter == nodes || filter == $"{nodes}/#" || filter == devices || filter.StartsWith($"{devices}/", StringComparison.Ordinal);
    }

    public async Task<Taken> Take(MqttMessage message, DateTimeOffset now, CancellationToken ct)
    {
        if (SparkplugTopic.TryParse(message.Topic) is not { } topic)
            return await Refuse(message.Sender?.Name ?? message.Topic, "topic.unknown", message.Topic);
        if (message.Sender is { } sender && !sender.Is(SparkplugTopic.Word, topic.Node))
            return await Refuse(sender.Name, "device.foreign", $"signed in as {sender.Name}, published {message.Topic}");
        if (topic.Message is SparkplugMessage.State or SparkplugMessage.NCommand or SparkplugMessage.DCommand)
            return Taken.Quietly; // what hosts say, ourselves too
        if (find(SparkplugTopic.Word, topic.Node) is not { } station)
        {
            await delivery.Tell(StationSignals.Unregistered(stamp, SparkplugTopic.Word, Feed, topic.Node, now), ct);
            return await Refuse(topic.Node, "station.unknown", message.Topic);
        }

        if (message.Payload.Length > SparkplugPayloadReader.LargestPayload)
            return await Refuse(topic.Node, "payload.too-large", $"{message.Payload.Length} bytes");
        var (payload, malformed) = SparkplugPayloadReader.Read(message.Payload.ToArray());
        return payload is null
            ? await Refuse(topic.Node, malformed!, message.Topic)
            : await _nodes.GetOrAdd(topic.Node, _ => new NodeTurns()).InTurn(turns => Step(turns, topic, payload, station, message, now, ct));

        async Task<Taken> Refuse(string source, string reason, string detail) =>
            Taken.No(await delivery.Refuse(SparkplugTopic.Word, source, reason, detail, message.Payload, now, ct));
    }

    private async Task<Taken> Step(
        NodeTurns turns, SparkplugTopic topic, SparkplugPayload payload, Station station, MqttMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var isNews = topic.Message is not (SparkplugMessage.NData or SparkplugMessage.DData);
        var before = isNews || turns.Node is null ? SparkplugMemory.Read(await memory.Load(SparkplugTopic.Word, topic.Node, ct)) : SparkplugMemory.Nothing;
        var node = turns.Node ?? before.AsNode();
        if (topic.Message == SparkplugMessage.NDeath)
            node = node with { BdSeq = before.BdSeq ?? node.BdSeq }; // another hub may have heard a later birth

        var heard = EdgeNodeStep.Hear(node, topic, payload, now);
        if (heard.Refused is { } reason)
            await delivery.Refuse(SparkplugTopic.Word, topic.Node, reason, heard.Detail, message.Payload, now, ct);

        var (signals, after) = heard.News == EdgeNodeNews.None ? ([], before) : SparkplugSignals.News(stamp, heard, topic, payload, before, station, find, now);
        var wrong = await delivery.Deliver(SparkplugTopic.Word, new Heard
        {
            Address = topic.Node, Signals = signals, Readings = [.. heard.Values.Select(value => SparkplugSignals.Reading(value, station, find, now))],
            Remember = heard.News == EdgeNodeNews.None ? null : token => memory.Save(SparkplugTopic.Word, topic.Node, after.Write(), token),
        }, message, now, ct);

        turns.Node = heard.After;
        return new Taken(heard.Refused ?? wrong, heard.AskRebirth ? [Rebirth(topic, now)] : []);
    }

    private static Downlink Rebirth(SparkplugTopic topic, DateTimeOffset now) =>
        new(new SparkplugTopic(topic.Group, SparkplugMessage.NCommand, topic.Edge, null).ToString(), SparkplugPayloadWriter.Write(SparkplugPayload.Rebirth(now)));
}
