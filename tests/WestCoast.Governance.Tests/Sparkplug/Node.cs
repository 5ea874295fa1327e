using WestCoast.Governance.Feeds.Sparkplug;

namespace WestCoast.Governance.Tests.Sparkplug;

/// <summary>An edge node on paper: messages without bytes, each step after the other.</summary>
internal sealed class Node
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    public static readonly ulong NoonMs = SparkplugPayload.Milliseconds(Noon);

    public EdgeNode State { get; set; } = EdgeNode.Unheard;
    public DateTimeOffset Now { get; set; } = Noon;

    public EdgeNodeHeard Birth(ulong bdSeq = 7, ulong? at = null, params SparkplugMetric[] metrics) =>
        Hear("NBIRTH", null, new(at ?? SparkplugPayload.Milliseconds(Now), 0, [BdSeq(bdSeq), .. metrics]));

    public EdgeNodeHeard Death(ulong bdSeq = 7) => Hear("NDEATH", null, new(NoonMs, null, [BdSeq(bdSeq)]));

    public EdgeNodeHeard DeviceBirth(byte seq, string device, params SparkplugMetric[] metrics) => Hear("DBIRTH", device, new(SparkplugPayload.Milliseconds(Now), seq, metrics));

    public EdgeNodeHeard DeviceDeath(byte seq, string device) => Hear("DDEATH", device, new(SparkplugPayload.Milliseconds(Now), seq, []));

    public EdgeNodeHeard Data(ulong? seq, params SparkplugMetric[] metrics) => Hear("NDATA", null, new(SparkplugPayload.Milliseconds(Now), seq, metrics));

    public EdgeNodeHeard DeviceData(byte seq, string device, params SparkplugMetric[] metrics) => Hear("DDATA", device, new(SparkplugPayload.Milliseconds(Now), seq, metrics));

    public static SparkplugMetric Born(string name, ulong? alias = null, double value = 1, string? unit = null) =>
        new() { Name = name, Alias = alias, DataType = SparkplugType.Double, Unit = unit, Value = new SparkplugValue.Double(value) };

    public static SparkplugMetric ByAlias(ulong alias, double value) => new() { Alias = alias, Value = new SparkplugValue.Double(value) };

    public static SparkplugMetric BdSeq(ulong value) =>
        new() { Name = SparkplugPayload.BdSeqName, DataType = SparkplugType.Int64, Value = new SparkplugValue.Long(value) };

    private EdgeNodeHeard Hear(string message, string? device, SparkplugPayload payload)
    {
        var topic = SparkplugTopic.TryParse($"spBv1.0/g/{message}/e{(device is null ? "" : "/" + device)}")!;
        var heard = EdgeNodeStep.Hear(State, topic, payload, Now);
        State = heard.After;
        return heard;
    }
}
