using System.Buffers;
using System.Buffers.Text;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>
/// The rare encoding in ASCII characters (SL 651-2014, 6.4): SOH 01, then the same header in hexadecimal characters. It is told
/// apart from noise and refused under a word of its own, whole, so that whoever brings such a station is told what is wrong.
/// </summary>
internal static class Sl651Ascii
{
    public const byte Soh = 0x01;

    /// <summary>SOH, 22 characters (centre 2, station 10, password 4, function 2, direction 1, length 3) and the start mark.</summary>
    public const int Header = 24;

    /// <summary>The end mark and the check in four characters.</summary>
    public const int Tail = 5;

    /// <summary>Whether what is there of a header can become one of this encoding.</summary>
    public static bool MayBe(ReadOnlySpan<byte> head) =>
        head[0] == Soh
        && !head[1..Math.Min(head.Length, Header - 1)].ContainsAnyExcept(Hexadecimal)
        && (head.Length < Header || head[Header - 1] is Sl651Mark.Stx or Sl651Mark.Syn);

    public static FrameRead<Sl651Frame> Refuse(ReadOnlySpan<byte> head, ref ReadOnlySequence<byte> input)
    {
        if (head.Length < Header)
            return FrameRead<Sl651Frame>.NeedMore.Now;
        _ = Utf8Parser.TryParse(head[(Header - 4)..(Header - 1)], out int length, out _, 'x');
        if (input.Length < Header + length + Tail)
            return FrameRead<Sl651Frame>.NeedMore.Now;

        input = input.Slice(Header + length + Tail);
        return new FrameRead<Sl651Frame>.Malformed("frame.ascii-variant");
    }

    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef"u8);
}
