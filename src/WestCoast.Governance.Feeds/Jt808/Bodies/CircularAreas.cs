namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>设置圆形区域 8600, and 删除圆形区域 8601.</summary>
public sealed record CircularAreas(byte Setting, IReadOnlyList<CircularArea> Areas)
{
    public const byte Update = 0;

    /// <summary>追加: the areas that the terminal has stay.</summary>
    public const byte Append = 1;
    public const byte Change = 2;

    /// <summary>Null when the body is too short.</summary>
    public static CircularAreas? Read(ReadOnlySpan<byte> body, bool is2019)
    {
        var fields = new BodyReader(body);
        var (setting, count, areas) = (fields.Byte(), fields.Byte(), new List<CircularArea>());
        while (areas.Count < count && !fields.Short)
            areas.Add(CircularArea.Read(ref fields, is2019));
        return fields.Short ? null : new(setting, areas);
    }

    public byte[] Write(bool is2019)
    {
        var body = new BodyWriter().Byte(Setting).Byte((byte)Areas.Count);
        foreach (var area in Areas)
            area.Write(body, is2019);
        return body.ToArray();
    }

    /// <summary>Ids of a deletion; an empty list means all of them. Null when the body is too short.</summary>
    public static IReadOnlyList<uint>? ReadDeletion(ReadOnlySpan<byte> body)
    {
        var fields = new BodyReader(body);
        var (count, ids) = (fields.Byte(), new List<uint>());
        while (ids.Count < count && !fields.Short)
            ids.Add(fields.DoubleWord());
        return fields.Short ? null : ids;
    }

    /// <summary>A deletion of these areas; without any it would be one of all areas, which no request of ours means.</summary>
    public static byte[] WriteDeletion(params uint[] ids)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ids.Length);
        var body = new BodyWriter().Byte((byte)ids.Length);
        foreach (var id in ids)
            body.DoubleWord(id);
        return body.ToArray();
    }
}
