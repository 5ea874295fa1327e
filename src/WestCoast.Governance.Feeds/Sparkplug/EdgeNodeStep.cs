using static WestCoast.Governance.Feeds.Sparkplug.SparkplugMessage;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>
/// The life of an edge node as a host application keeps it, Sparkplug 3.0, sections 5 and 6.4. Pure: the same node and message, the same answer.
/// Out of order means doubtful until the node is born again; nothing is reordered.
/// </summary>
public static class EdgeNodeStep
{
    /// <summary>So long no second request goes to the same node.</summary>
    public static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(10);

    public static EdgeNodeHeard Hear(EdgeNode node, SparkplugTopic topic, SparkplugPayload payload, DateTimeOffset now) => topic.Message switch
    {
        NBirth => NodeBorn(node, payload, now),
        NDeath => NodeDied(node, payload),
        DBirth or NData or DData or DDeath => InSession(node, topic, payload, now),
        _ => new EdgeNodeHeard(node),
    };

    private static EdgeNodeHeard NodeBorn(EdgeNode node, SparkplugPayload payload, DateTimeOffset now)
    {
        if (payload.Seq is > 255)
            return new(node) { Refused = "seq.out-of-range", Detail = $"seq {payload.Seq}" };
        if (node.Life == EdgeNodeLife.Dead && payload.BdSeq == node.BdSeq && payload.Timestamp is { } at && at <= node.BornAt)
            return new(node) { Refused = "birth.of-a-dead-session", Detail = $"bdSeq {payload.BdSeq}" };

        var (birth, refused) = Birth.Of(payload.Metrics);
        if (birth is null)
            return new(node) { Refused = refused };

        var after = new EdgeNode
        {
            Life = EdgeNodeLife.Alive, BdSeq = payload.BdSeq, BornAt = payload.Timestamp ?? SparkplugPayload.Milliseconds(now),
            LastSeq = (byte)(payload.Seq ?? 0), Birth = birth,
            Devices = node.Devices.ToImmutableDictionaryOf(_ => new EdgeDevice(IsAlive: false, Birth.Nothing)), // each is born again after the node
        };
        return new(after) { Values = MetricReading.Values(after, null, birth, payload, now).Values, News = EdgeNodeNews.NodeBorn };
    }

    private static EdgeNodeHeard NodeDied(EdgeNode node, SparkplugPayload payload)
    {
        var ofThisSession = node.BdSeq is null || payload.BdSeq is null || node.BdSeq == payload.BdSeq;
        if (node.Life == EdgeNodeLife.Dead || !ofThisSession)
            return new(node);

        return new(node with
        {
            Life = EdgeNodeLife.Dead, BdSeq = node.BdSeq ?? payload.BdSeq, Birth = Birth.Nothing,
            Devices = node.Devices.ToImmutableDictionaryOf(_ => new EdgeDevice(IsAlive: false, Birth.Nothing)),
        })
        { News = EdgeNodeNews.NodeDied };
    }

    private static EdgeNodeHeard InSession(EdgeNode node, SparkplugTopic topic, SparkplugPayload payload, DateTimeOffset now)
    {
        if (node.Life != EdgeNodeLife.Alive)
            return AskingRebirth(node, now) with { Refused = "data.before-birth", Detail = topic.ToString() };
        if (payload.Seq is not (>= 0 and <= 255))
            return new(node) { Refused = "seq.out-of-range", Detail = $"seq {payload.Seq?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"}" };

        var seq = (byte)payload.Seq;
        var (again, next) = (seq == node.LastSeq, seq == (byte)(node.LastSeq + 1));
        var heard = again || next ? new EdgeNodeHeard(node with { LastSeq = seq }) : AskingRebirth(node with { LastSeq = seq, IsDoubtful = true }, now);
        if (heard.After.IsDoubtful && !heard.AskRebirth)
            heard = AskingRebirth(heard.After, now);

        return topic switch
        {
            { Message: NData } => Data(heard, null, heard.After.Birth, payload, now),
            { Message: DData, Device: { } device } when heard.After.Devices.GetValueOrDefault(device) is { IsAlive: true } its => Data(heard, device, its.Birth, payload, now),
            { Message: DData } => Join(heard, AskingRebirth(heard.After, now)) with { Refused = "data.before-birth", Detail = topic.ToString() },
            { Message: DBirth, Device: { } device } => DeviceBorn(heard, device, payload, now),
            { Device: { } device } => DeviceDied(heard, device),
            _ => heard,
        };
    }

    private static EdgeNodeHeard DeviceBorn(EdgeNodeHeard heard, string device, SparkplugPayload payload, DateTimeOffset now)
    {
        var node = heard.After;
        var (birth, refused) = Birth.Of(payload.Metrics);
        if (birth is null)
            return heard with { Refused = refused, Detail = device };
        if (!node.Devices.ContainsKey(device) && node.Devices.Count >= EdgeNode.MostDevices)
            return heard with { Refused = "node.too-many-devices", Detail = device };
        if (node.Metrics + birth.ByName.Count > EdgeNode.MostMetrics)
            return heard with { Refused = "node.too-many-metrics", Detail = device };

        return heard with
        {
            After = node with { Devices = node.Devices.SetItem(device, new EdgeDevice(IsAlive: true, birth)) },
            Values = MetricReading.Values(node with { IsDoubtful = false }, device, birth, payload, now).Values, News = EdgeNodeNews.DeviceBorn,
        };
    }

    private static EdgeNodeHeard DeviceDied(EdgeNodeHeard heard, string device) => heard.After.Devices.GetValueOrDefault(device) is { IsAlive: true }
        ? heard with { After = heard.After with { Devices = heard.After.Devices.SetItem(device, new EdgeDevice(IsAlive: false, Birth.Nothing)) }, News = EdgeNodeNews.DeviceDied }
        : heard;

    private static EdgeNodeHeard Data(EdgeNodeHeard heard, string? device, Birth birth, SparkplugPayload payload, DateTimeOffset now)
    {
        var (values, refused, detail) = MetricReading.Values(heard.After, device, birth, payload, now);
        var told = heard with { Values = values, Refused = refused, Detail = detail };
        return refused is null ? told : Join(told, AskingRebirth(heard.After, now));
    }

    private static EdgeNodeHeard Join(EdgeNodeHeard heard, EdgeNodeHeard asking) =>
        heard.AskRebirth ? heard : heard with { After = asking.After, AskRebirth = asking.AskRebirth };

    private static EdgeNodeHeard AskingRebirth(EdgeNode node, DateTimeOffset now) => node.RebirthAskedAt is { } asked && now - asked < BetweenRequests
        ? new(node)
        : new(node with { RebirthAskedAt = now }) { AskRebirth = true };
}
