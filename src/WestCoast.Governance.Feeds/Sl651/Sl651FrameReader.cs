using System.Buffers;
using System.Buffers.Binary;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>Finds the next frame in a byte stream. Never throws; allocates nothing before a frame's check is right.</summary>
public static class Sl651FrameReader
{
    /// <summary>Bytes up to and with the start mark.</summary>
    public const int Header = 14;

    /// <summary>The end mark and the check.</summary>
    public const int Tail = 1 + Sl651Crc.Length;

    public const int LongestText = 0xFFF;

    internal const byte Start = 0x7E;
    private const int PacketNumbers = 3;

    /// <summary>A frame, or what keeps the head of <paramref name="input"/> from being one: then it stands at the next byte that may open one.</summary>
    public static FrameRead<Sl651Frame> Read(ref ReadOnlySequence<byte> input)
    {
        Span<byte> buffer = stackalloc byte[Sl651Ascii.Header];
        var head = buffer[..(int)Math.Min(buffer.Length, input.Length)];
        input.Slice(0, head.Length).CopyTo(head);
        if (head.IsEmpty)
            return FrameRead<Sl651Frame>.NeedMore.Now;
        if (Sl651Ascii.MayBe(head))
            return Sl651Ascii.Refuse(head, ref input);
        if (WhyNot(head) is { } reason)
            return Skip(ref input, reason);

        var length = head.Length < Header ? 0 : BinaryPrimitives.ReadUInt16BigEndian(head[11..]) & LongestText;
        if (input.Length < Header + length + Tail)
            return FrameRead<Sl651Frame>.NeedMore.Now;

        Span<byte> tail = stackalloc byte[Tail];
        input.Slice(Header + length, Tail).CopyTo(tail);
        if (!Sl651Mark.Ends(IsDown(head), tail[0]))
            return Skip(ref input, "frame.end-mark");
        if (Sl651Crc.Of(input.Slice(0, Header + length + 1)) != BinaryPrimitives.ReadUInt16BigEndian(tail[1..]))
            return Skip(ref input, "frame.checksum");

        var frame = Frame(head, input.Slice(Header, length), tail[0]);
        input = input.Slice(Header + length + Tail);
        return new FrameRead<Sl651Frame>.Frame(frame);
    }

    private static Sl651Frame Frame(ReadOnlySpan<byte> head, ReadOnlySequence<byte> text, byte end)
    {
        var down = IsDown(head);
        var packet = head[13] == Sl651Mark.Syn ? Packet(head) : (Sl651Packet?)null;
        return new()
        {
            Down = down, Centre = head[down ? 7 : 2], Station = Convert.ToHexString(head.Slice(down ? 2 : 3, 5)),
            Password = BinaryPrimitives.ReadUInt16BigEndian(head[8..]), Function = head[10], Packet = packet,
            Text = text.Slice(packet is null ? 0 : PacketNumbers).ToArray(), End = end,
        };
    }

    /// <summary>Why what is there of a header cannot become a frame's, or null. Judged as early as can be, so that a wrong start holds up nothing.</summary>
    private static string? WhyNot(ReadOnlySpan<byte> head)
    {
        if (head[0] != Start || (head.Length > 1 && head[1] != Start))
            return "frame.no-start";
        if (head.Length > 11 && (head[11] & 0x70) != 0)
            return "frame.direction-mark";
        if (head.Length < Header)
            return null;
        if (head[13] == Sl651Mark.Stx)
            return null;
        if (head[13] != Sl651Mark.Syn)
            return "frame.start-mark";
        if ((BinaryPrimitives.ReadUInt16BigEndian(head[11..]) & LongestText) < PacketNumbers)
            return "frame.too-short";
        return head.Length < Header + PacketNumbers || Packet(head) is { Sequence: > 0 } packet && packet.Sequence <= packet.Total ? null : "frame.packet-number";
    }

    private static bool IsDown(ReadOnlySpan<byte> head) => (head[11] & 0x80) != 0;

    private static Sl651Packet Packet(ReadOnlySpan<byte> head) => new((head[14] << 4) | (head[15] >> 4), ((head[15] & 0x0F) << 8) | head[16]);

    /// <summary>Past the first byte and on to the next that may open a frame, so that one thing that is wrong has one word.</summary>
    private static FrameRead<Sl651Frame> Skip(ref ReadOnlySequence<byte> input, string reason)
    {
        do
        {
            input = input.Slice(1);
            while (!input.IsEmpty && input.FirstSpan.IndexOfAny(Start, Sl651Ascii.Soh) is var next and not 0)
                input = input.Slice(next < 0 ? input.FirstSpan.Length : next);
        }
        while (!input.IsEmpty && !MayOpen(input));

        return new FrameRead<Sl651Frame>.Malformed(reason);
    }

    private static bool MayOpen(in ReadOnlySequence<byte> input)
    {
        Span<byte> buffer = stackalloc byte[Sl651Ascii.Header];
        var head = buffer[..(int)Math.Min(buffer.Length, input.Length)];
        input.Slice(0, head.Length).CopyTo(head);
        return Sl651Ascii.MayBe(head) || (head[0] == Start && (head.Length == 1 || head[1] == Start));
    }
}
