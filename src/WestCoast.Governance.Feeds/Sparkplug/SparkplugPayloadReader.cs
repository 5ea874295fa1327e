using System.Text;
using System.Text.Unicode;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>Reads the Protocol Buffers of a payload; fields that are not ours are passed over. Never throws, whatever the bytes.</summary>
public static class SparkplugPayloadReader
{
    public const int LargestPayload = 1024 * 1024;
    public const int MostMetrics = 5000;
    public const int LongestName = 200;

    /// <summary>The payload, or a stable word: payload.too-large, payload.malformed, payload.too-many-metrics, metric.name-too-long, text.not-storable.</summary>
    public static (SparkplugPayload? Payload, string? Refused) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestPayload)
            return (null, "payload.too-large");

        var reader = new ProtobufReader(bytes);
        var metrics = new List<SparkplugMetric>();
        ulong? timestamp = null, seq = null;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    timestamp = reader.ReadUInt64();
                    break;
                case 2 when metrics.Count == MostMetrics:
                    return (null, "payload.too-many-metrics");
                case 2:
                    var (metric, refused) = Metric(reader.ReadBytes());
                    if (metric is null)
                        return (null, refused);
                    metrics.Add(metric);
                    break;
                case 3:
                    seq = reader.ReadUInt64();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return reader.IsBroken ? (null, "payload.malformed") : (new SparkplugPayload(timestamp, seq, metrics), null);
    }

    private static (SparkplugMetric?, string?) Metric(ReadOnlySpan<byte> bytes)
    {
        var reader = new ProtobufReader(bytes);
        var metric = new SparkplugMetric();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    var (name, refused) = Name(reader.ReadBytes());
                    if (refused is not null)
                        return (null, refused);
                    metric = metric with { Name = name };
                    break;
                case 2:
                    metric = metric with { Alias = reader.ReadUInt64() };
                    break;
                case 3:
                    metric = metric with { Timestamp = reader.ReadUInt64() };
                    break;
                case 4:
                    metric = metric with { DataType = (SparkplugType)reader.ReadUInt32() };
                    break;
                case 5:
                    metric = metric with { IsHistorical = reader.ReadBool() };
                    break;
                case 7:
                    metric = metric with { IsNull = reader.ReadBool() };
                    break;
                case 9:
                    metric = metric with { Unit = SparkplugProperties.Unit(reader.ReadBytes()) };
                    break;
                case >= 10 and <= 19:
                    metric = metric with { Value = Value(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return reader.IsBroken ? (null, "payload.malformed") : (metric, null);
    }

    private static SparkplugValue Value(ref ProtobufReader reader)
    {
        switch (reader.Field)
        {
            case 10:
                return new SparkplugValue.Int(reader.ReadUInt32());
            case 11:
                return new SparkplugValue.Long(reader.ReadUInt64());
            case 12:
                return new SparkplugValue.Float(reader.ReadFloat());
            case 13:
                return new SparkplugValue.Double(reader.ReadDouble());
            case 14:
                return new SparkplugValue.Bool(reader.ReadBool());
            case 15:
                return reader.ReadBytes() is { Length: <= LongestName } text ? new SparkplugValue.Text(Encoding.UTF8.GetString(text)) : new SparkplugValue.Other(15);
            default:
                var field = reader.Field;
                reader.Skip();
                return new SparkplugValue.Other(field);
        }
    }

    private static (string? Name, string? Refused) Name(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 3 * LongestName)
            return (null, "metric.name-too-long");
        if (!Utf8.IsValid(bytes))
            return (null, "payload.malformed");
        var name = Encoding.UTF8.GetString(bytes);
        return name.Length > LongestName ? (null, "metric.name-too-long")
            : StorableText.Is(name) ? (name, null)
            : (null, StorableText.Reason);
    }
}
