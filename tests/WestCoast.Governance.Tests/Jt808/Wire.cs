using System.Buffers;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Jt808;

/// <summary>Published frames (README of the decoder: source of each), and bytes in all the ways a socket may bring them.</summary>
internal static class Wire
{
    public const string LocationBothEscapes = "7E0200002612345678901200 7D02 000000010000000200BA7F0E07E4F11C0028003C00001810151010100104000000640202007D01137E";
    public const string Location = "7E0200002612345678901200 01 000000010000000200BA7F0E07E4F11C0028003C00001810151010100104000000640202007D016C7E";
    public const string Heartbeat = "7E00020000012345678900000A817E";
    public const string Register2013 = "7E0100002D000123456789000A002800323132333400736D616C6C6368693132330000000000000000004348493132330001D4C14131323334358A7E";
    public const string Register2019 = "7E010040540100000000000123456789000A00280032303030303030303132333430303030303030303030303030303030303030736D616C6C63686931323330303030303030303030303030303030303030303030303043484931323301D4C1413132333435B27E";
    public const string Authenticate2013 = "7E010200090123456789003039343536313231313131BE7E";
    public const string PlatformReply = "7E80010005012345678900000A0064020000617E";
    public const string RegisterAnswer = "7E81000009012345678900000A006400313233343536687E";
    public const string RegisterAnswerRefused = "7E81000003012345678900000A006404617E";
    public const string TerminalReply = "7E0001000501234567890004B303E8000200D37E";
    public const string Batch = "7E0704005311223344556622B80002000026000000010000000200BA7F0E07E4F11C0028003C0000180715101010010400000064020200370026000000020000000100CB735507E6A32300290036007818071510103001040000006002020042D47E";
    public const string QueriedLocation = "7E0201002811223344556622B83039000000010000000200BA7F0E07E4F11C0028003C000018071510101001040000006402020037517E";

    public static readonly string[] Published =
    [
        LocationBothEscapes, Location, Heartbeat, Register2013, Register2019, Authenticate2013, PlatformReply, RegisterAnswer, RegisterAnswerRefused,
        TerminalReply, Batch, QueriedLocation,
    ];

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal).Trim());

    public static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);

    public static string CorpusFolder => Repository.Tests("Jt808", "corpus");

    public static Jt808Frame Frame(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var frame = Assert.IsType<FrameRead<Jt808Frame>.Frame>(FrameReader.Read(ref input)).Value;
        Assert.True(input.IsEmpty);
        return frame;
    }

    public static Jt808Frame Frame(string hex) => Frame(Bytes(hex));

    /// <summary>Everything that comes out, frames as their bytes written again, the rest as words; a NeedMore at the end is left out.</summary>
    public static List<string> ReadAll(ReadOnlySequence<byte> input)
    {
        var found = new List<string>();
        while (true)
        {
            var before = input.Length;
            switch (FrameReader.Read(ref input))
            {
                case FrameRead<Jt808Frame>.NeedMore:
                    Assert.Equal(before, input.Length);
                    return found;
                case FrameRead<Jt808Frame>.Malformed malformed:
                    found.Add(malformed.Reason);
                    break;
                case FrameRead<Jt808Frame>.Frame frame:
                    found.Add(Hex(FrameWriter.Write(frame.Value)));
                    break;
            }

            Assert.True(input.Length < before, "it did not move");
        }
    }

    public static List<string> ReadAll(params byte[][] bytes) => ReadAll(new ReadOnlySequence<byte>(bytes.SelectMany(b => b).ToArray()));

    /// <summary>As a socket that brings one byte after the other.</summary>
    public static List<string> ReadDripping(byte[] bytes)
    {
        var (found, waiting) = (new List<string>(), new List<byte>());
        foreach (var octet in bytes)
        {
            waiting.Add(octet);
            var input = new ReadOnlySequence<byte>(waiting.ToArray());
            while (FrameReader.Read(ref input) is var read and not FrameRead<Jt808Frame>.NeedMore)
                found.Add(read is FrameRead<Jt808Frame>.Frame frame ? Hex(FrameWriter.Write(frame.Value)) : ((FrameRead<Jt808Frame>.Malformed)read).Reason);
            waiting = [.. input.ToArray()];
        }

        return found;
    }

    /// <summary>The same bytes in segments of that length, with an empty one now and then.</summary>
    public static ReadOnlySequence<byte> Segmented(byte[] bytes, int length)
    {
        var first = new Piece(ReadOnlyMemory<byte>.Empty, 0);
        var last = first;
        for (var at = 0; at < bytes.Length; at += length)
            last = last.Then(bytes.AsMemory(at, Math.Min(length, bytes.Length - at))).Then(ReadOnlyMemory<byte>.Empty);
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
