using WestCoast.Governance.Feeds.Sparkplug;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>
/// A Sparkplug B edge node with one device: will, births, data by alias, counted as section 6.4 says. Everything it returns is to be
/// published as it stands, in that order.
/// </summary>
public sealed class SparkplugNode(string group, string edge, string device)
{
    /// <summary>A topic and what to publish on it.</summary>
    public sealed record Sent(string Topic, byte[] Payload);

    private readonly Dictionary<string, ulong> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Value, string Unit)> _now = new(StringComparer.Ordinal);
    private byte _seq;
    private byte _bdSeq = byte.MaxValue;

    public string Commands => Topic(SparkplugMessage.NCommand, null);

    public int BdSeq => _bdSeq;

    /// <summary>A new session: the will to sign in with.</summary>
    public Sent Connect(DateTimeOffset now)
    {
        _bdSeq++;
        return new(Topic(SparkplugMessage.NDeath, null), SparkplugPayloadWriter.Write(new(SparkplugPayload.Milliseconds(now), null, [Session()])));
    }

    public void Measure(string metric, double value, string unit)
    {
        _aliases.TryAdd(metric, (ulong)_aliases.Count + 1);
        _now[metric] = (value, unit);
    }

    /// <summary>The node, then its device with all metrics by name, alias, type and unit.</summary>
    public IReadOnlyList<Sent> Birth(DateTimeOffset now)
    {
        _seq = 0;
        var rebirth = new SparkplugMetric { Name = SparkplugPayload.RebirthName, DataType = SparkplugType.Boolean, Value = new SparkplugValue.Bool(false) };
        var node = new Sent(Topic(SparkplugMessage.NBirth, null), SparkplugPayloadWriter.Write(new(SparkplugPayload.Milliseconds(now), 0, [Session(), rebirth])));
        return [node, Say(SparkplugMessage.DBirth, now, _now.Select(its => new SparkplugMetric
        {
            Name = its.Key, Alias = _aliases[its.Key], Timestamp = SparkplugPayload.Milliseconds(now), DataType = SparkplugType.Double,
            Unit = its.Value.Unit, Value = new SparkplugValue.Double(its.Value.Value),
        }))];
    }

    /// <summary>One metric that changed, by its alias.</summary>
    public Sent Data(string metric, double value, DateTimeOffset now, bool isHistorical = false)
    {
        _now[metric] = (value, _now[metric].Unit);
        return Say(SparkplugMessage.DData, now,
            [new() { Alias = _aliases[metric], Timestamp = SparkplugPayload.Milliseconds(now), IsHistorical = isHistorical, Value = new SparkplugValue.Double(value) }]);
    }

    public Sent DeviceDeath(DateTimeOffset now) => Say(SparkplugMessage.DDeath, now, []);

    /// <summary>A message that never arrives.</summary>
    public void Lose() => _seq++;

    /// <summary>What came on <see cref="Commands"/>: the births again if that was asked, else nothing.</summary>
    public IReadOnlyList<Sent> Hear(ReadOnlySpan<byte> payload, DateTimeOffset now) =>
        SparkplugPayloadReader.Read(payload).Payload?.Metrics.Any(metric => metric is { Name: SparkplugPayload.RebirthName, Value: SparkplugValue.Bool { Value: true } }) == true
            ? Birth(now)
            : [];

    private Sent Say(SparkplugMessage message, DateTimeOffset now, IEnumerable<SparkplugMetric> metrics) =>
        new(Topic(message, device), SparkplugPayloadWriter.Write(new(SparkplugPayload.Milliseconds(now), ++_seq, [.. metrics])));

    private SparkplugMetric Session() =>
        new() { Name = SparkplugPayload.BdSeqName, DataType = SparkplugType.Int64, Value = new SparkplugValue.Long(_bdSeq) };

    private string Topic(SparkplugMessage message, string? of) => new SparkplugTopic(group, message, edge, of).ToString();
}
