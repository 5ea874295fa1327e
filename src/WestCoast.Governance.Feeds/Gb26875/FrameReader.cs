using System.Buffers;
using System.Buffers.Binary;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// Finds frames in a stream of bytes (GB/T 26875.3, 6.5 and 6.6). A frame is delimited by its length: @@ and ## may stand in
/// its data. A header that contradicts itself is turned away at once, so that a spoilt length does not hold up the alarm behind it.
/// </summary>
public static class FrameReader
{
    private const int HeadSize = Gb26875Frame.HeaderSize + 2; // and the data unit's type and count

    /// <summary>
    /// The next frame, and <paramref name="input"/> moved past it; or a word, and input moved to the next possible start:
    /// frame.start, frame.too-long, frame.command, frame.end, frame.checksum, data-unit.length, data-unit.count.
    /// </summary>
    public static FrameRead<Gb26875Frame> Read(ref ReadOnlySequence<byte> input)
    {
        Span<byte> head = stackalloc byte[HeadSize];
        head = head[..(int)Math.Min(input.Length, HeadSize)];
        input.Slice(0, head.Length).CopyTo(head);
        if (head is [not Gb26875Frame.Start, ..] or [_, not Gb26875Frame.Start, ..])
            return Malformed(ref input, "frame.start");
        if (head.Length < Gb26875Frame.HeaderSize)
            return FrameRead<Gb26875Frame>.NeedMore.Now;

        var length = BinaryPrimitives.ReadUInt16LittleEndian(head[24..]);
        if (length > Gb26875Frame.LongestDataUnit)
            return Malformed(ref input, "frame.too-long", head);
        if ((FrameCommand)head[26] is FrameCommand.Reserved or (> FrameCommand.Deny and < FrameCommand.UserDefined))
            return Malformed(ref input, "frame.command", head);
        if (Contradiction((FrameCommand)head[26], length, head[Gb26875Frame.HeaderSize..]) is { } word)
            return Malformed(ref input, word, head);
        return input.Length < Gb26875Frame.Shortest + length ? FrameRead<Gb26875Frame>.NeedMore.Now : Whole(ref input, head, length);
    }

    private static FrameRead<Gb26875Frame> Whole(ref ReadOnlySequence<byte> input, ReadOnlySpan<byte> head, int length)
    {
        Span<byte> bytes = stackalloc byte[Gb26875Frame.Shortest + length];
        input.Slice(0, bytes.Length).CopyTo(bytes);
        if (bytes is not [.., Gb26875Frame.End, Gb26875Frame.End])
            return Malformed(ref input, "frame.end", head);
        if (bytes[^3] != Gb26875Frame.Checksum(bytes[2..^3]))
            return Malformed(ref input, "frame.checksum", head);

        input = input.Slice(bytes.Length);
        return new FrameRead<Gb26875Frame>.Frame(Gb26875Frame.Header(head) with { DataUnit = bytes[Gb26875Frame.HeaderSize..^3].ToArray() });
    }

    /// <summary>Null as long as type and count allow the length that the header tells; answers may be empty, and a user's own commands may hold anything.</summary>
    private static string? Contradiction(FrameCommand command, int length, ReadOnlySpan<byte> data) => command switch
    {
        FrameCommand.Confirm or FrameCommand.Deny or >= FrameCommand.UserDefined => null,
        _ when length == 0 => null,
        _ when length == 1 => "data-unit.length",
        _ when data.Length < 2 => null,
        _ => ObjectShapes.Contradiction(data[0], data[1], length),
    };

    private static FrameRead<Gb26875Frame>.Malformed Malformed(ref ReadOnlySequence<byte> input, string reason, ReadOnlySpan<byte> head = default)
    {
        SkipToStart(ref input);
        if (head.IsEmpty)
            return new(reason);
        var spoilt = Gb26875Frame.Header(head);
        return new(reason) // whoever reads has no clock: the sender's own time goes back to it
        {
            Deny = (spoilt with { Command = FrameCommand.Deny, Source = spoilt.Destination, Destination = spoilt.Source }).Write(),
        };
    }

    /// <summary>Past the first byte, to the next two @, or to one that stands at the end.</summary>
    private static void SkipToStart(ref ReadOnlySequence<byte> input)
    {
        var rest = new SequenceReader<byte>(input);
        rest.Advance(1);
        while (rest.TryAdvanceTo(Gb26875Frame.Start, advancePastDelimiter: false))
        {
            if (!rest.TryPeek(1, out var second) || second == Gb26875Frame.Start)
            {
                input = rest.UnreadSequence;
                return;
            }

            rest.Advance(1);
        }

        input = input.Slice(input.End);
    }
}
