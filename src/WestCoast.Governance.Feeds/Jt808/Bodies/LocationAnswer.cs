namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>位置信息查询应答 0201: the serial of the 8201 that it answers, and a report.</summary>
public sealed record LocationAnswer(ushort Serial, LocationReport Report)
{
    /// <summary>Null when the body is too short.</summary>
    public static LocationAnswer? Read(ReadOnlySpan<byte> body)
    {
        var fields = new BodyReader(body);
        var serial = fields.Word();
        return !fields.Short && LocationReport.Read(body[2..]) is { } report ? new(serial, report) : null;
    }

    public byte[] Write() => new BodyWriter().Word(Serial).Bytes(Report.Write()).ToArray();
}
