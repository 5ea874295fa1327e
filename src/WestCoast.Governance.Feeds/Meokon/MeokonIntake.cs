using System.Buffers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>Where a terminal listens; <c>{id}</c> stands for its id. Fixed when the terminal is made, so a district may need another one.</summary>
public sealed record MeokonTopics(string Downlink = "GIOT-GW/DL/{id}")
{
    public const string Uplink = "GIOT-GW/UL/";

    public string DownlinkOf(string id) => Downlink.Replace("{id}", id, StringComparison.Ordinal);
}

/// <summary>Terminals over MQTT: one frame as hexadecimal text on <c>GIOT-GW/UL/{id}</c>, answered on their downlink once it is safe.</summary>
public sealed class MeokonIntake(
    FindStation find, StationMemory memory, StationDelivery delivery, EdgeStamp stamp, MeokonTopics topics) : ITopicIntake
{
    private readonly MeokonProtocol _protocol = new(find, memory, stamp);

    public IReadOnlyList<(string Filter, bool IsShared)> Filters { get; } = [(MeokonTopics.Uplink + "+", true)];

    public bool Takes(string topic) => topic.StartsWith(MeokonTopics.Uplink, StringComparison.Ordinal);

    public bool MayHear(MqttSender sender, string filter) =>
        sender.Station is { Protocol: MeokonProtocol.Word } station && filter == topics.DownlinkOf(station.Address);

    public async Task<Taken> Take(MqttMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var id = message.Topic[MeokonTopics.Uplink.Length..];
        if (message.Sender is { } sender && !sender.Is(MeokonProtocol.Word, id))
            return await Refuse(sender.Name, "device.foreign", $"signed in as {sender.Name}, published for {id}");

        var (bytes, notHex) = MeokonHex.Read(message.Payload);
        if (bytes is null)
            return await Refuse(id, notHex!, $"{message.Payload.Length} bytes");
        var (frame, malformed) = Whole(bytes);
        if (frame is null)
            return await Refuse(id, malformed!, $"{bytes.Length} bytes");
        if (frame is MeokonFrame.Answer && message.Sender is null && topics.DownlinkOf(id) == message.Topic)
            return Taken.Quietly; // our own answer, where a broker's terminals listen on the topic they speak on
        if (frame.DeviceId != id)
            return await Refuse(id, "device.foreign", $"the topic says {id}, the frame {frame.DeviceId}");

        var heard = await _protocol.Open().Hear(frame, bytes, now, ct);
        if (heard.Refused is { } refused)
            await Refuse(id, refused, heard.Detail ?? "");
        else if (heard.Detail is { } remark)
            await Refuse(id, "type.unknown", remark);
        var wrong = await delivery.Deliver(MeokonProtocol.Word, heard, message, now, ct);
        return new Taken(heard.Refused ?? wrong, heard.Confirm.IsEmpty ? [] : [new Downlink(topics.DownlinkOf(id), Hex(heard.Confirm))]);

        async Task<Taken> Refuse(string source, string reason, string detail) =>
            Taken.No(await delivery.Refuse(MeokonLine.Feed, source, reason, detail, message.Payload, now, ct));
    }

    /// <summary>Exactly one frame and nothing else.</summary>
    private (MeokonFrame? Frame, string? Malformed) Whole(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        return _protocol.Read(ref input) switch
        {
            FrameRead<MeokonFrame>.Frame { Value: var frame } => input.IsEmpty ? (frame, null) : (null, "frame.trailing"),
            FrameRead<MeokonFrame>.Malformed { Reason: var reason } => (null, reason),
            _ => (null, "frame.cut-short"),
        };
    }

    private static byte[] Hex(ReadOnlyMemory<byte> frame) => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(frame.Span));
}
