using System.Buffers;
using System.Buffers.Binary;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>Finds the next frame in a byte stream. Never throws; allocates nothing before a frame's check is right.</summary>
public static class Szy206FrameReader
{
    /// <summary>68 L 68.</summary>
    public const int Opening = 3;

    /// <summary>Control, address, AFN.</summary>
    public const int Shortest = 7;

    /// <summary>The check and 16.</summary>
    public const int Tail = 2;

    /// <summary>The standard's text was not at hand: seen are pictures in 1,024 bytes a frame.</summary>
    public const int LongestData = 4096;

    public const int LongestFrame = LongHeader + LongestData + Tail;

    internal const byte Start = 0x68;
    internal const byte End = 0x16;
    internal const byte LongMark = 1;
    private const byte Split = 0x40;

    /// <summary>Opening, control, countdown, address, AFN and the length in two bytes, low byte first.</summary>
    internal const int LongHeader = Opening + Shortest + 1 + 2;

    /// <summary>A frame, or what keeps the head of <paramref name="input"/> from being one: then it stands at the next byte that may open one.</summary>
    public static FrameRead<Szy206Frame> Read(ref ReadOnlySequence<byte> input)
    {
        Span<byte> buffer = stackalloc byte[LongHeader];
        var head = buffer[..(int)Math.Min(buffer.Length, input.Length)];
        input.Slice(0, head.Length).CopyTo(head);
        if (head.IsEmpty)
            return FrameRead<Szy206Frame>.NeedMore.Now;
        if (WhyNot(head) is { } reason)
            return Skip(ref input, reason);
        if (head.Length < Opening || (head[1] == LongMark && head.Length < LongHeader))
            return FrameRead<Szy206Frame>.NeedMore.Now;

        var told = head[1] == LongMark ? LongHeader - Opening + BinaryPrimitives.ReadUInt16LittleEndian(head[(LongHeader - 2)..]) : head[1];
        if (input.Length < Opening + told + Tail)
            return FrameRead<Szy206Frame>.NeedMore.Now;

        Span<byte> tail = stackalloc byte[Tail];
        input.Slice(Opening + told, Tail).CopyTo(tail);
        if (tail[1] != End)
            return Skip(ref input, "frame.end-mark");
        if (Szy206Crc.Of(input.Slice(Opening, told)) != tail[0])
            return Skip(ref input, "frame.checksum");

        var frame = Frame(head, input.Slice(Opening, told));
        input = input.Slice(Opening + told + Tail);
        return new FrameRead<Szy206Frame>.Frame(frame);
    }

    private static Szy206Frame Frame(ReadOnlySpan<byte> head, ReadOnlySequence<byte> told)
    {
        var split = (head[Opening] & Split) != 0;
        var address = Opening + (split ? 2 : 1);
        var isLong = head[1] == LongMark;
        return new()
        {
            Control = head[Opening], Countdown = split ? head[Opening + 1] : null, Address = Convert.ToHexString(head.Slice(address, 5)), Afn = head[address + 5],
            Data = told.Slice(isLong ? LongHeader - Opening : address + 6 - Opening).ToArray(), IsLong = isLong,
        };
    }

    /// <summary>Why what is there of a header cannot become a frame's, or null.</summary>
    private static string? WhyNot(ReadOnlySpan<byte> head)
    {
        if (head[0] != Start || (head.Length > 2 && head[2] != Start))
            return "frame.no-start";
        if (head.Length > 1 && head[1] is not LongMark and < Shortest)
            return "frame.too-short";
        if (head.Length <= Opening)
            return null;

        var split = (head[Opening] & Split) != 0;
        if (head[1] == LongMark ? !split : split && head[1] == Shortest)
            return "frame.too-short";
        return head[1] == LongMark && head.Length == LongHeader && BinaryPrimitives.ReadUInt16LittleEndian(head[(LongHeader - 2)..]) > LongestData ? "frame.too-long" : null;
    }

    /// <summary>Past the first byte and on to the next that may open a frame, so that one thing that is wrong has one word.</summary>
    private static FrameRead<Szy206Frame> Skip(ref ReadOnlySequence<byte> input, string reason)
    {
        do
        {
            input = input.Slice(1);
            while (!input.IsEmpty && input.FirstSpan.IndexOf(Start) is var next and not 0)
                input = input.Slice(next < 0 ? input.FirstSpan.Length : next);
        }
        while (input.Length >= Opening && input.Slice(Opening - 1).FirstSpan is [not Start, ..]);

        return new FrameRead<Szy206Frame>.Malformed(reason);
    }
}
