using System.Buffers;
using System.Globalization;
using System.Text;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// A packet whose check was right (HJ 212-2017, 6.3.1): its data segment as text. What is not UTF-8 (GBK of 2005) stands there as U+FFFD.
/// </summary>
public sealed record Hj212Frame(string Text)
{
    /// <summary>Bytes of a data segment in all three versions; more goes into several packets (2025: 8.1.2).</summary>
    public const int LongestSegment = 1024;

    /// <summary>Bytes: ##, four digits, the segment, the check, CR LF.</summary>
    public const int Longest = Head + LongestSegment + Check + 2;

    internal const int Head = 6;
    internal const int Check = 4;

    /// <summary>The packet for a data segment, UTF-8.</summary>
    /// <exception cref="ArgumentException">The segment is longer than a packet may be.</exception>
    public static byte[] Write(string segment)
    {
        var bytes = Encoding.UTF8.GetBytes(segment);
        if (bytes.Length > LongestSegment)
            throw new ArgumentException($"{bytes.Length} bytes; a data segment has at most {LongestSegment}.", nameof(segment));

        return [.. Digits($"##{bytes.Length:D4}"), .. bytes, .. Digits($"{Hj212Crc.Of(bytes):X4}\r\n")];
    }

    internal static Hj212Frame Of(in ReadOnlySequence<byte> segment) => new(Encoding.UTF8.GetString(segment));

    private static byte[] Digits(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
