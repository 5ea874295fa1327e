using System.Buffers;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// Finds the next packet in a byte stream (HJ 212-2017, 6.3.1). Never throws; holds no more than a packet may be long. The
/// check is never tolerated; a missing or other line end is, for the check has already vouched for the packet.
/// </summary>
public static class Hj212FrameReader
{
    public const string Garbage = "frame.garbage";
    public const string Length = "frame.length";
    public const string TooLong = "frame.too-long";
    public const string Checksum = "frame.checksum";
    public const string Cut = "frame.cut";

    /// <inheritdoc cref="IWireProtocol{T}.Read"/>
    public static FrameRead<Hj212Frame> Read(ref ReadOnlySequence<byte> input)
    {
        Span<byte> head = stackalloc byte[Hj212Frame.Head];
        head = head[..(int)Math.Min(head.Length, input.Length)];
        input.Slice(0, head.Length).CopyTo(head);
        if (head.IsEmpty || head is [(byte)'#'])
            return FrameRead<Hj212Frame>.NeedMore.Now;
        if (head is not [(byte)'#', (byte)'#', ..])
            return Skip(ref input, Garbage);
        if (head[2..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            return Skip(ref input, Length);
        if (head.Length < Hj212Frame.Head)
            return FrameRead<Hj212Frame>.NeedMore.Now;

        var length = Number(head[2..]);
        return length > Hj212Frame.LongestSegment ? Skip(ref input, TooLong) : Whole(ref input, length);
    }

    private static FrameRead<Hj212Frame> Whole(ref ReadOnlySequence<byte> input, int length)
    {
        var untilTail = Hj212Frame.Head + length + Hj212Frame.Check;
        if (input.Length < untilTail)
            return IsCut(input) ? Skip(ref input, Cut) : FrameRead<Hj212Frame>.NeedMore.Now;

        var segment = input.Slice(Hj212Frame.Head, length);
        if (Written(input.Slice(Hj212Frame.Head + length, Hj212Frame.Check)) != Hj212Crc.Of(segment))
            return Skip(ref input, Checksum);
        if (Tail(input.Slice(untilTail)) is not { } tail)
            return FrameRead<Hj212Frame>.NeedMore.Now;

        input = input.Slice(untilTail + tail);
        return new FrameRead<Hj212Frame>.Frame(Hj212Frame.Of(segment));
    }

    /// <summary>A sender that broke off and began anew: what follows must not wait for a packet that never becomes whole.</summary>
    private static bool IsCut(in ReadOnlySequence<byte> input)
    {
        var reader = new SequenceReader<byte>(input);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, "\r\n##"u8);
    }

    /// <summary>How many bytes of the line end are there; null when that is not known yet.</summary>
    private static int? Tail(in ReadOnlySequence<byte> rest)
    {
        Span<byte> tail = stackalloc byte[2];
        tail = tail[..(int)Math.Min(2, rest.Length)];
        rest.Slice(0, tail.Length).CopyTo(tail);
        return tail switch
        {
            [] or [(byte)'\r'] => null,
            [(byte)'\r', (byte)'\n'] => 2,
            [(byte)'\r' or (byte)'\n', ..] => 1,
            _ => 0,
        };
    }

    /// <summary>Past the first byte, to the next that may begin a packet: ##, or a # at the very end.</summary>
    private static FrameRead<Hj212Frame> Skip(ref ReadOnlySequence<byte> input, string reason)
    {
        var reader = new SequenceReader<byte>(input);
        reader.Advance(1);
        while (reader.TryAdvanceTo((byte)'#', advancePastDelimiter: false))
        {
            if (!reader.TryPeek(1, out var next) || next == (byte)'#')
                break;
            reader.Advance(1);
        }

        if (!reader.TryPeek(out var found) || found != (byte)'#')
            reader.AdvanceToEnd();
        input = input.Slice(reader.Position);
        return new FrameRead<Hj212Frame>.Malformed(reason);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }

    /// <summary>Four hexadecimal digits, of either case (both are in use); -1 for anything else.</summary>
    private static int Written(in ReadOnlySequence<byte> check)
    {
        Span<byte> digits = stackalloc byte[Hj212Frame.Check];
        check.CopyTo(digits);
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return -1;
            value = (value << 4) | (digit <= (byte)'9' ? digit - '0' : (digit & 0x0F) + 9);
        }

        return value;
    }
}
