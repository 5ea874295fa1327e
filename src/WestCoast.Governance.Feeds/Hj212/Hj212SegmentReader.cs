using System.Globalization;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// Reads a data segment as tolerantly as Annex C's own slips ask for (a comma for a semicolon, none before CP), but never guesses who
/// speaks or what is meant. Names are case-sensitive (6.3.2). The reason for a no is a stable word.
/// </summary>
public static class Hj212SegmentReader
{
    public const string NoParameters = "segment.no-parameters";
    public const string FieldTwice = "segment.field-twice";
    public const string NoAddress = "segment.no-address";
    public const string NoCommand = "segment.no-command";
    public const string FlagWrong = "segment.flag";
    public const string PartWrong = "segment.part";
    public const string TooMany = "segment.too-many-fields";
    public const string TooLong = "segment.field-too-long";

    /// <summary>Fields of the command parameters in one reading; a packet has room for about 200.</summary>
    public const int MostFields = 4096;

    /// <summary>Characters of a field in front of CP; the longest of the standard is MN with 24.</summary>
    public const int LongestField = 64;

    private const int MostHeadFields = 16;

    /// <returns>The segment, or null and why not.</returns>
    public static Hj212Segment? Read(string text, out string reason)
    {
        var begin = text.IndexOf("CP=&&", StringComparison.Ordinal);
        var end = text.LastIndexOf("&&", StringComparison.Ordinal);
        if (begin < 0 || end < begin + 5)
            return No(NoParameters, out reason);

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in text[..begin].Split([';', ',']))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (fields.Count == MostHeadFields)
                return No(TooMany, out reason);
            if (equals > 0 && !fields.TryAdd(piece[..equals].Trim(), piece[(equals + 1)..].Trim()))
                return No(FieldTwice, out reason);
        }

        return Of(fields, text[(begin + 5)..end], out reason);
    }

    /// <summary>The items of command parameters in their order, repeated names included; null when there are more than may be.</summary>
    public static IReadOnlyList<Hj212Item>? Items(string cp)
    {
        var (items, count) = (new List<Hj212Item>(), 0);
        foreach (var item in cp.Split(';'))
        {
            var fields = new List<Hj212Field>();
            foreach (var field in item.Split(','))
            {
                if (++count > MostFields)
                    return null;
                var equals = field.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                    fields.Add(new Hj212Field(field[..equals].Trim(), field[(equals + 1)..].Trim()));
            }

            if (fields.Count > 0)
                items.Add(new Hj212Item(fields));
        }

        return items;
    }

    private static Hj212Segment? Of(Dictionary<string, string> fields, string cp, out string reason)
    {
        if (fields.Values.Any(value => value.Length > LongestField))
            return No(TooLong, out reason);
        if (!fields.TryGetValue("MN", out var mn) || mn.Length == 0)
            return No(NoAddress, out reason);
        if (!fields.TryGetValue("CN", out var written) || written.Length != 4 || Whole(written) is not { } cn)
            return No(NoCommand, out reason);
        if (Items(cp) is not { } items)
            return No(TooMany, out reason);

        byte bits = 0;
        if (fields.TryGetValue("Flag", out var flag) && !byte.TryParse(flag, NumberStyles.None, CultureInfo.InvariantCulture, out bits))
            return No(FlagWrong, out reason);

        var (pnum, pno) = (fields.GetValueOrDefault("PNUM") ?? "", fields.GetValueOrDefault("PNO") ?? "");
        if ((pnum.Length > 0 || pno.Length > 0) && (Whole(pnum) is not (>= 1 and <= 9999) || Whole(pno) is not >= 1 || Whole(pno) > Whole(pnum)))
            return No(PartWrong, out reason);

        reason = "";
        return new Hj212Segment
        {
            Qn = fields.GetValueOrDefault("QN") ?? "", St = fields.GetValueOrDefault("ST") ?? "", Cn = cn,
            Pw = fields.GetValueOrDefault("PW") ?? "", Mn = mn, Flag = flag is null ? null : new Hj212Flag(bits),
            Pnum = Whole(pnum) is > 1 ? Whole(pnum) : null, Pno = Whole(pnum) is > 1 ? Whole(pno) : null,
            SentAgain = fields.GetValueOrDefault("RF") == "1", Cp = cp, Items = items,
        };
    }

    private static int? Whole(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Hj212Segment? No(string why, out string reason)
    {
        reason = why;
        return null;
    }
}
