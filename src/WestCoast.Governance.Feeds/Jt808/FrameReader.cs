using System.Buffers;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Feeds.Stations.FrameRead<WestCoast.Governance.Feeds.Jt808.Jt808Frame>;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>
/// Cuts a stream at its 7E flags and undoes the escapes (JT/T 808, 4.4). What stands between two flags is a frame or nothing:
/// so glued frames may share a flag, a lost flag costs one frame, and after garbage the next flag is enough.
/// </summary>
public static class FrameReader
{
    public const byte Flag = 0x7E;
    public const byte Escape = 0x7D;

    public const int LongestBody = 1023;

    /// <summary>Header of 2019 with its part, body and check, before escaping.</summary>
    internal const int LongestPlain = FrameContent.LongestHeader + LongestBody + 1;

    /// <summary>Every byte escaped, and both flags.</summary>
    public const int Longest = (2 * LongestPlain) + 2;

    /// <inheritdoc cref="IWireProtocol{T}.Read"/>
    public static FrameRead<Jt808Frame> Read(ref ReadOnlySequence<byte> input)
    {
        var reader = new SequenceReader<byte>(input);
        var headed = reader.IsNext(Flag, advancePast: true);
        if (reader.End)
            return NeedMore.Now;

        if (headed && reader.IsNext(Flag))
            return Empty(ref reader, ref input);

        if (reader.TryReadTo(out ReadOnlySequence<byte> escaped, Flag))
        {
            input = input.Slice(reader.Position);
            var read = Between(escaped);
            return headed || read is not Malformed ? read : new Malformed("frame.noise");
        }

        if (reader.Remaining > 2 * LongestPlain)
            return Drop("frame.too-long", ref input);
        return headed || MayBegin(reader.UnreadSequence) ? NeedMore.Now : Drop("frame.noise", ref input);
    }

    private static Malformed Empty(ref SequenceReader<byte> reader, ref ReadOnlySequence<byte> input)
    {
        reader.AdvancePast(Flag);
        reader.Rewind(1); // the last flag of a row may open a frame
        input = input.Slice(reader.Position);
        return new Malformed("frame.empty");
    }

    private static Malformed Drop(string reason, ref ReadOnlySequence<byte> input)
    {
        input = input.Slice(input.End);
        return new Malformed(reason);
    }

    private static FrameRead<Jt808Frame> Between(ReadOnlySequence<byte> escaped)
    {
        if (escaped.Length > 2 * LongestPlain)
            return new Malformed("frame.too-long");

        Span<byte> plain = stackalloc byte[LongestPlain];
        return Unescape(escaped, plain, out var length) is { } reason ? new Malformed(reason) : FrameContent.Read(plain[..length]);
    }

    /// <summary>Without an opening flag only what can still become a header is waited for.</summary>
    private static bool MayBegin(ReadOnlySequence<byte> escaped)
    {
        Span<byte> plain = stackalloc byte[FrameContent.LongestHeader];
        var head = escaped.Slice(0, Math.Min(escaped.Length, plain.Length));
        return Unescape(head, plain, out var length, cut: true) is null && FrameContent.MayBegin(plain[..length]);
    }

    private static string? Unescape(ReadOnlySequence<byte> escaped, Span<byte> plain, out int length, bool cut = false)
    {
        length = 0;
        var escape = false;
        foreach (var piece in escaped)
        {
            foreach (var octet in piece.Span)
            {
                if (escape && octet is not (1 or 2))
                    return "frame.escape";
                if (!escape && octet == Escape)
                {
                    escape = true;
                    continue;
                }

                if (length == plain.Length)
                    return "frame.too-long";
                plain[length++] = !escape ? octet : octet == 1 ? Escape : Flag;
                escape = false;
            }
        }

        return escape && !cut ? "frame.escape" : null;
    }
}
