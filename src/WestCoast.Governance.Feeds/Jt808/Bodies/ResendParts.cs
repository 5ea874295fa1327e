namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>补传分包请求 8003: the serial of the message's first part, and the parts to send again. Their number is a byte until 2013, a word since 2019.</summary>
public sealed record ResendParts(ushort FirstSerial, IReadOnlyList<ushort> Parts)
{
    /// <summary>Null when the body is too short.</summary>
    public static ResendParts? Read(ReadOnlySpan<byte> body, bool is2019)
    {
        var fields = new BodyReader(body);
        var (first, count, parts) = (fields.Word(), is2019 ? fields.Word() : fields.Byte(), new List<ushort>());
        while (parts.Count < count && !fields.Short)
            parts.Add(fields.Word());
        return fields.Short ? null : new(first, parts);
    }

    public byte[] Write(bool is2019)
    {
        var body = new BodyWriter().Word(FirstSerial);
        _ = is2019 ? body.Word((ushort)Parts.Count) : body.Byte((byte)Parts.Count);
        foreach (var part in Parts)
            body.Word(part);
        return body.ToArray();
    }
}
