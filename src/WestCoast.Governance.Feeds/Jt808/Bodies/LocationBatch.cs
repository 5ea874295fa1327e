namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>定位数据批量上传 0704: several reports in one message, as they were gathered (type 0) or replayed after a blind zone (type 1).</summary>
public sealed record LocationBatch(bool BlindZone, IReadOnlyList<LocationReport> Reports)
{
    /// <summary>Null when it was read to its end, else a stable word; what stood before is there all the same.</summary>
    public string? Broken { get; init; }

    /// <summary>Null when not even the head is there.</summary>
    public static LocationBatch? Read(ReadOnlySpan<byte> body)
    {
        var fields = new BodyReader(body);
        var (count, kind) = (fields.Word(), fields.Byte());
        if (fields.Short)
            return null;

        var (reports, broken) = (new List<LocationReport>(), default(string));
        while (reports.Count < count && broken is null)
        {
            var item = fields.Bytes(fields.Word());
            if (fields.Short)
                broken = "batch.cut";
            else if (LocationReport.Read(item) is { } report)
                reports.Add(report);
            else
                broken = "batch.item-short";
        }

        return new(kind == 1, reports) { Broken = broken ?? (fields.Remaining > 0 ? "batch.too-long" : null) };
    }

    public byte[] Write()
    {
        var body = new BodyWriter().Word((ushort)Reports.Count).Byte((byte)(BlindZone ? 1 : 0));
        foreach (var report in Reports)
        {
            var item = report.Write();
            body.Word((ushort)item.Length).Bytes(item);
        }

        return body.ToArray();
    }
}
