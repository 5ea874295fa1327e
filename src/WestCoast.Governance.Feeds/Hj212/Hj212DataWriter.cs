namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Writes data commands: one packet, or as many as the 950 characters of CP ask for, each with the DataTime in front (HJ 212-2017, table 3 and C.47).</summary>
public static class Hj212DataWriter
{
    /// <summary>Characters of CP with its four ampersands.</summary>
    public const int LongestCp = 950;

    /// <param name="about">Who speaks and what about; its Flag says version and whether an answer is wanted.</param>
    /// <param name="items">Each as it stands between two semicolons, ASCII, shorter than a packet.</param>
    public static IReadOnlyList<Hj212Segment> Write(Hj212Segment about, DateTimeOffset dataTime, IEnumerable<string> items)
    {
        var time = $"DataTime={Hj212Time.Write(dataTime)}";
        var parts = new List<string> { time };
        foreach (var item in items)
        {
            if (parts[^1].Length + item.Length + 1 > LongestCp - 4)
                parts.Add(time);
            parts[^1] += $";{item}";
        }

        return parts.Count == 1
            ? [about with { Cp = parts[0] }]
            : [.. parts.Select((cp, i) => about with { Cp = cp, Pnum = parts.Count, Pno = i + 1, Flag = Split(about) })];
    }

    private static Hj212Flag Split(Hj212Segment about) => Hj212Flag.For(about.Version, about.Flag is { WantsAnswer: true }, isSplit: true);
}
