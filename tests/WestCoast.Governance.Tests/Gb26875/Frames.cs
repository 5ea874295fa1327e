using System.Buffers;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Gb26875;

/// <summary>The frames of the corpus, and ways to read bytes.</summary>
internal static class Frames
{
    public const ulong Device = 889, Centre = 88888;

    public static readonly DateTimeOffset
        Happened = new(2012, 9, 26, 9, 58, 2, TimeSpan.FromHours(8)), Sent = Happened.AddSeconds(30), Heard = Sent.AddSeconds(3);

    public static readonly IReadOnlyDictionary<string, byte[]> Corpus =
        Directory.GetFiles(Repository.Tests("Gb26875", "corpus"), "*.hex").Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Bytes(File.ReadAllText(file)));

    /// <summary>Those that are whole frames: published ones and data units in frames of ours.</summary>
    public static IEnumerable<string> Good => Corpus.Keys.Where(name => name[0] is 'f' or 'a');

    public static byte[] Golden(string number) => Corpus.Single(one => one.Key.StartsWith($"{number}-", StringComparison.Ordinal)).Value;

    public static Gb26875Frame Of(string number) => Only(Golden(number));

    public static byte[] Bytes(string hex) => Convert.FromHexString(string.Concat(hex.Where(char.IsAsciiHexDigit)));

    /// <summary>A frame of the device to the centre.</summary>
    public static Gb26875Frame Up(DataUnit? unit, ushort serial = 1, DateTimeOffset? sent = null, FrameCommand command = FrameCommand.Send, ulong source = Device) => new()
    {
        Serial = serial, Sent = TimeTag.Of(sent ?? Sent), Source = source, Destination = Centre, Command = command, DataUnit = unit?.Write(),
    };

    public static Gb26875Frame Only(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var frame = Assert.IsType<FrameRead<Gb26875Frame>.Frame>(FrameReader.Read(ref input)).Value;
        Assert.True(input.IsEmpty);
        return frame;
    }

    /// <summary>All that is read until more is needed; reading always gets on.</summary>
    public static List<FrameRead<Gb26875Frame>> All(ref ReadOnlySequence<byte> input)
    {
        var all = new List<FrameRead<Gb26875Frame>>();
        for (var before = input.Length; ; before = input.Length)
        {
            var read = FrameReader.Read(ref input);
            if (read is FrameRead<Gb26875Frame>.NeedMore)
            {
                Assert.Equal(before, input.Length);
                return all;
            }

            Assert.True(input.Length < before);
            all.Add(read);
        }
    }

    public static List<FrameRead<Gb26875Frame>> All(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        return All(ref input);
    }

    /// <summary>The frames among it, as they would be written again.</summary>
    public static List<string> Told(IEnumerable<FrameRead<Gb26875Frame>> read) =>
        [.. read.OfType<FrameRead<Gb26875Frame>.Frame>().Select(frame => Convert.ToHexStringLower(frame.Value.Write()))];

    /// <summary>Every byte, or every few, in a segment of its own.</summary>
    public static ReadOnlySequence<byte> Segmented(byte[] bytes, int size = 1)
    {
        var first = new Segment(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
        var last = first;
        for (var at = size; at < bytes.Length; at += size)
            last = last.Then(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)));
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
