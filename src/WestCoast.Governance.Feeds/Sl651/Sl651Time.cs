namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>
/// A station's clock, Beijing time, with a year of two digits: the digits as they came (yyMMddHHmm or with ss), and the moment
/// they mean; null when there is none such, as on the 31st of February.
/// </summary>
public sealed record Sl651Time(string Digits, DateTimeOffset? At)
{
    public const int WithSeconds = 6;
    public const int ToTheMinute = 5;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <param name="now">Of the centuries that fit, the one nearest to this is meant.</param>
    public static Sl651Time Read(ReadOnlySpan<byte> bcd, DateTimeOffset now) => new(Convert.ToHexString(bcd), Moment(bcd, now.ToOffset(Beijing).Year));

    public static byte[] Write(DateTimeOffset at, int length)
    {
        var beijing = at.ToOffset(Beijing);
        byte[] all =
        [
            Sl651Bcd.Two(beijing.Year % 100), Sl651Bcd.Two(beijing.Month), Sl651Bcd.Two(beijing.Day),
            Sl651Bcd.Two(beijing.Hour), Sl651Bcd.Two(beijing.Minute), Sl651Bcd.Two(beijing.Second),
        ];
        return all[..length];
    }

    private static DateTimeOffset? Moment(ReadOnlySpan<byte> bcd, int thisYear)
    {
        Span<int> part = stackalloc int[WithSeconds];
        part.Clear();
        for (var i = 0; i < bcd.Length; i++)
        {
            if (Sl651Bcd.Two(bcd[i]) is not { } value)
                return null;
            part[i] = value;
        }

        var year = Nearest(part[0], thisYear);
        return part[1] is >= 1 and <= 12 && part[2] >= 1 && part[2] <= DateTime.DaysInMonth(year, part[1]) && part[3] <= 23 && part[4] <= 59 && part[5] <= 59
            ? new DateTimeOffset(year, part[1], part[2], part[3], part[4], part[5], Beijing)
            : null;
    }

    private static int Nearest(int twoDigits, int thisYear)
    {
        var year = thisYear - (thisYear % 100) + twoDigits;
        return year - thisYear > 50 ? year - 100 : thisYear - year >= 50 ? year + 100 : year;
    }
}
