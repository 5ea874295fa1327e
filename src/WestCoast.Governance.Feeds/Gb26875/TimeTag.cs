using System.Globalization;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>GB/T 26875.3, 8.2.2: six binary bytes of Beijing time as a device wrote them, whether such a time exists or not.</summary>
public readonly record struct TimeTag(byte Second, byte Minute, byte Hour, byte Day, byte Month, byte Year)
{
    public const int Size = 6;

    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Null when no clock can show it.</summary>
    public DateTimeOffset? Time => IsPossible ? new(2000 + Year, Month, Day, Hour, Minute, Second, Beijing) : null;

    public bool IsPossible =>
        Second < 60 && Minute < 60 && Hour < 24 && Year < 100 && Month is >= 1 and <= 12
        && Day >= 1 && Day <= DateTime.DaysInMonth(2000 + Year, Month);

    /// <summary>Whole seconds; the century is not told.</summary>
    public static TimeTag Of(DateTimeOffset time)
    {
        var there = time.ToOffset(Beijing);
        return new((byte)there.Second, (byte)there.Minute, (byte)there.Hour, (byte)there.Day, (byte)there.Month, (byte)(there.Year % 100));
    }

    /// <summary>Of at least six bytes.</summary>
    public static TimeTag Read(ReadOnlySpan<byte> bytes) => new(bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]);

    public void Write(Span<byte> to) =>
        (to[0], to[1], to[2], to[3], to[4], to[5]) = (Second, Minute, Hour, Day, Month, Year);

    /// <summary>As it stood on the wire, for ids.</summary>
    public string Hex()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>For people: the time by the device's clock, or its bytes.</summary>
    public override string ToString() => Time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? $"无效时间 {Hex()}";
}
