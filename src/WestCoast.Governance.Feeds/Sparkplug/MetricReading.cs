using System.Collections.Immutable;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>The measured values of a payload, by what the birth said of its metrics.</summary>
internal static class MetricReading
{
    private const ulong LastMillisecond = 253_402_300_799_999;

    /// <summary>
    /// A metric without a value we can measure is passed over. One whose alias nobody declared, or that comes by alias alone when a message
    /// is missing, is not believed: the first such is the refusal (alias.unknown, seq.gap, metric.unknown).
    /// </summary>
    public static (IReadOnlyList<MetricValue> Values, string? Refused, string Detail) Values(
        EdgeNode node, string? device, Birth birth, SparkplugPayload payload, DateTimeOffset now)
    {
        var values = new List<MetricValue>();
        (string? Refused, string Detail) no = (null, "");
        foreach (var metric in payload.Metrics)
        {
            var (born, why) = Find(node, birth, metric);
            if (born is null)
                no = no.Refused is null ? (why, metric.Name ?? $"alias {metric.Alias}") : no;
            else if (!IsOfTheProtocol(born.Name) && !metric.IsNull && SparkplugNumber.Of(metric.DataType ?? born.Type, metric.Value) is { } number)
                values.Add(new MetricValue(device, born.Name, number, metric.Unit ?? born.Unit, At(metric.Timestamp ?? payload.Timestamp, now), metric.IsHistorical));
        }

        return (values, no.Refused, no.Detail);
    }

    public static ImmutableDictionary<string, EdgeDevice> ToImmutableDictionaryOf(
        this ImmutableDictionary<string, EdgeDevice> devices, Func<EdgeDevice, EdgeDevice> change) =>
        devices.ToImmutableDictionary(device => device.Key, device => change(device.Value), StringComparer.Ordinal);

    private static (BornMetric? Born, string? Why) Find(EdgeNode node, Birth birth, SparkplugMetric metric)
    {
        if (metric.Name is { Length: > 0 } name)
            return birth.ByName.GetValueOrDefault(name) is { } named ? (named, null) : (null, "metric.unknown");
        if (node.IsDoubtful)
            return (null, "seq.gap");
        return metric.Alias is { } alias && birth.ByAlias.GetValueOrDefault(alias) is { } born ? (born, null) : (null, "alias.unknown");
    }

    private static bool IsOfTheProtocol(string name) =>
        name == SparkplugPayload.BdSeqName || name.StartsWith("Node Control/", StringComparison.Ordinal) || name.StartsWith("Device Control/", StringComparison.Ordinal);

    /// <summary>A clock that is ahead more than allowed is not believed: then it was measured now.</summary>
    private static DateTimeOffset At(ulong? milliseconds, DateTimeOffset now)
    {
        if (milliseconds is not { } told || told > LastMillisecond)
            return now;
        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)told);
        return EventTime.IsImpossible(at, now) ? now : at;
    }
}
