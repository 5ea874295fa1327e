namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>Payloads as an edge node or a host writes them.</summary>
public static class SparkplugPayloadWriter
{
    public static byte[] Write(SparkplugPayload payload)
    {
        var writer = new ProtobufWriter();
        writer.Number(1, payload.Timestamp);
        foreach (var metric in payload.Metrics)
            writer.Bytes(2, Metric(metric));
        writer.Number(3, payload.Seq);
        return writer.ToArray();
    }

    private static byte[] Metric(SparkplugMetric metric)
    {
        var writer = new ProtobufWriter();
        writer.Text(1, metric.Name);
        writer.Number(2, metric.Alias);
        writer.Number(3, metric.Timestamp);
        writer.Number(4, (ulong?)metric.DataType);
        writer.Flag(5, metric.IsHistorical);
        writer.Flag(7, metric.IsNull);
        if (metric.Unit is { } unit)
            SparkplugProperties.Write(writer, unit);
        switch (metric.Value)
        {
            case SparkplugValue.Int its:
                writer.Number(10, its.Value);
                break;
            case SparkplugValue.Long its:
                writer.Number(11, its.Value);
                break;
            case SparkplugValue.Float its:
                writer.Fixed32(12, its.Value);
                break;
            case SparkplugValue.Double its:
                writer.Fixed64(13, its.Value);
                break;
            case SparkplugValue.Bool its:
                writer.Number(14, its.Value ? 1UL : 0UL);
                break;
            case SparkplugValue.Text its:
                writer.Text(15, its.Value);
                break;
        }

        return writer.ToArray();
    }
}
