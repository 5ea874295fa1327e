namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>BCD[6] YY-MM-DD-hh-mm-ss; every time of the standard is GMT+8.</summary>
public static class BcdTime
{
    public const int Length = 6;

    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>UTC; null when no calendar has that time.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> bcd)
    {
        if (bcd.Length != Length || !TerminalPhone.AreDigits(bcd))
            return null;

        var (year, month, day) = (2000 + Pair(bcd[0]), Pair(bcd[1]), Pair(bcd[2]));
        var (hour, minute, second) = (Pair(bcd[3]), Pair(bcd[4]), Pair(bcd[5]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, China).ToUniversalTime()
            : null;
    }

    public static byte[] Write(DateTimeOffset at)
    {
        var local = at.ToOffset(China);
        return [Bcd(local.Year % 100), Bcd(local.Month), Bcd(local.Day), Bcd(local.Hour), Bcd(local.Minute), Bcd(local.Second)];
    }

    private static int Pair(byte bcd) => ((bcd >> 4) * 10) + (bcd & 15);

    private static byte Bcd(int pair) => (byte)(((pair / 10) << 4) | (pair % 10));
}
