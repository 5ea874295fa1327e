namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>终端手机号: BCD digits, filled with zeros on the left; 6 bytes until 2013, 10 since 2019.</summary>
public static class TerminalPhone
{
    public const int Digits2013 = 12;
    public const int Digits2019 = 20;

    /// <summary>The same address for both editions: the digits without the zeros that fill the field.</summary>
    public static string Address(string digits) => digits.TrimStart('0') is { Length: > 0 } address ? address : "0";

    /// <summary>The field of the edition; an address that does not fit is a fault of the caller.</summary>
    public static string Field(string address, bool is2019) =>
        address.Length <= (is2019 ? Digits2019 : Digits2013) && address.All(char.IsAsciiDigit)
            ? address.PadLeft(is2019 ? Digits2019 : Digits2013, '0')
            : throw new ArgumentException($"'{address}' is no terminal phone", nameof(address));

    /// <summary>Null when a nibble is no digit.</summary>
    internal static string? Read(ReadOnlySpan<byte> bcd)
    {
        if (!AreDigits(bcd))
            return null;

        Span<char> digits = stackalloc char[Digits2019];
        for (var i = 0; i < bcd.Length; i++)
            (digits[2 * i], digits[(2 * i) + 1]) = ((char)('0' + (bcd[i] >> 4)), (char)('0' + (bcd[i] & 15)));
        return new string(digits[..(2 * bcd.Length)]);
    }

    internal static bool AreDigits(ReadOnlySpan<byte> bcd)
    {
        foreach (var pair in bcd)
        {
            if ((pair >> 4) > 9 || (pair & 15) > 9)
                return false;
        }

        return true;
    }

    internal static void Write(string digits, Span<byte> bcd)
    {
        for (var i = 0; i < bcd.Length; i++)
            bcd[i] = (byte)(((digits[2 * i] - '0') << 4) | (digits[(2 * i) + 1] - '0'));
    }
}
