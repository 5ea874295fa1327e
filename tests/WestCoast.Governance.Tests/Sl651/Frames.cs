using System.Buffers;
using System.Globalization;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Sl651;

/// <summary>The corpus, and short ways to read and to make frames.</summary>
internal static class Frames
{
    public static readonly string Folder = Repository.Tests("Sl651", "corpus");

    /// <summary>A minute after the hour at which Beijing's stations reported.</summary>
    public static readonly DateTimeOffset Now = Beijing("2026-07-01 06:01:00");

    public static IReadOnlyList<string> Golden => [.. Directory.GetFiles(Folder, "golden-*.hex").Select(Name).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> All => [.. Directory.GetFiles(Folder, "*.hex").Select(Name).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name) => Convert.FromHexString(Lines(name).Single(line => !line.StartsWith('#')));

    /// <summary>What the file's first line says will come out: frame, or the words of what is malformed.</summary>
    public static string Expects(string name) => Lines(name)[0]["# expects:".Length..].Trim();

    public static DateTimeOffset Beijing(string time) =>
        new(DateTime.ParseExact(time, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static Sl651Frame Frame(string name) => One(Bytes(name));

    public static Sl651Frame One(ReadOnlyMemory<byte> bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var frame = Assert.IsType<FrameRead<Sl651Frame>.Frame>(Sl651FrameReader.Read(ref input)).Value;
        Assert.True(input.IsEmpty);
        return frame;
    }

    /// <summary>Everything until more is needed; each read must move on.</summary>
    public static List<FrameRead<Sl651Frame>> ReadAll(ReadOnlySequence<byte> input)
    {
        var reads = new List<FrameRead<Sl651Frame>>();
        while (true)
        {
            var before = input.Length;
            var read = Sl651FrameReader.Read(ref input);
            if (read is FrameRead<Sl651Frame>.NeedMore)
            {
                Assert.Equal(before, input.Length);
                return reads;
            }

            Assert.True(input.Length < before);
            reads.Add(read);
        }
    }

    public static List<FrameRead<Sl651Frame>> ReadAll(byte[] bytes) => ReadAll(new ReadOnlySequence<byte>(bytes));

    public static string Told(IEnumerable<FrameRead<Sl651Frame>> reads) => string.Join(", ", reads.Select(read => read switch
    {
        FrameRead<Sl651Frame>.Malformed malformed => malformed.Reason,
        _ => "frame",
    }));

    /// <summary>The same bytes, in segments of so many, and empty ones between if wanted.</summary>
    public static ReadOnlySequence<byte> InPieces(byte[] bytes, int size, bool empty = false)
    {
        Piece? first = null, last = null;
        foreach (var chunk in bytes.Chunk(size).SelectMany(chunk => empty ? [[], chunk, []] : (byte[][])[chunk]))
        {
            last = new Piece(chunk, last);
            first ??= last;
        }

        return first is null ? default : new(first, 0, last!, last!.Memory.Length);
    }

    /// <summary>A frame with this text, its check right.</summary>
    public static Sl651Frame With(byte function, byte[] text, string station = "0012345678", byte end = Sl651Mark.Etx) =>
        new() { Centre = 1, Station = station, Password = 0x1234, Function = function, Text = text, End = end };

    public static Sl651Text Text(byte function, byte[] text, DateTimeOffset? now = null) =>
        Sl651TextReader.Read(function, text, now ?? Now) ?? throw new InvalidOperationException("No text.");

    public static Sl651Text Text(string name, DateTimeOffset? now = null) => Text(Frame(name).Function, Frame(name).Text.ToArray(), now);

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Folder, name + ".hex"));

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, Piece? before)
        {
            Memory = bytes;
            RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
            before?.Next = this;
        }
    }
}
