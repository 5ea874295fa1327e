namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>Numbers in BCD, high digits first (SL 651-2014, 6.6.3.3): a leading FF makes one negative, all FF is no valid value.</summary>
public static class Sl651Bcd
{
    private const int MostDigits = 28;

    private static readonly decimal[] Scale = [1m, 0.1m, 0.01m, 0.001m, 0.000_1m, 0.000_01m, 0.000_001m, 0.000_000_1m];

    /// <param name="decimals">0 to 7: how many of the digits stand behind the point.</param>
    public static Sl651Value Read(ReadOnlySpan<byte> data, int decimals)
    {
        if (data.IsEmpty)
            return new Sl651Value.Malformed("value.empty");
        if (!data.ContainsAnyExcept((byte)0xFF))
            return Sl651Value.Missing.Now;

        var negative = data[0] == 0xFF;
        var digits = (negative ? data[1..] : data).TrimStart((byte)0);
        if (digits.Length * 2 > MostDigits)
            return new Sl651Value.Malformed("value.too-long");

        var number = 0m;
        foreach (var two in digits)
        {
            if (Two(two) is not { } value)
                return new Sl651Value.Malformed("bcd.invalid");
            number = (number * 100) + value;
        }

        return new Sl651Value.Number((negative ? -number : number) * Scale[decimals & 7]);
    }

    /// <summary>Two digits, or null where a nibble is none.</summary>
    public static int? Two(byte value) => value >> 4 <= 9 && (value & 0x0F) <= 9 ? ((value >> 4) * 10) + (value & 0x0F) : null;

    public static byte Two(int value) => (byte)(((value / 10 % 10) << 4) | (value % 10));

    /// <summary>Null is written as all FF.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has more digits than <paramref name="length"/> bytes hold.</exception>
    public static byte[] Write(decimal? value, int length, int decimals)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(0xFF);
        if (value is not { } number)
            return bytes;

        var digits = decimal.Round(Math.Abs(number) / Scale[decimals]);
        for (var i = length - 1; i >= (number < 0 ? 1 : 0); i--)
        {
            bytes[i] = Two((int)(digits % 100));
            digits = decimal.Floor(digits / 100);
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(digits, 0m, nameof(value));
        return bytes;
    }
}
