using System.Buffers;
using System.Text;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Hj212;

/// <summary>Packets, the corpus, a registered station and a line to it.</summary>
internal static class Hj212Wire
{
    public const string Mn = "010000A8900016F000169DC0";

    public static readonly DateTimeOffset Now = new(2016, 8, 1, 8, 59, 0, TimeSpan.FromHours(8));
    public static readonly EdgeStamp Stamp = new(World.Drill);

    public static readonly Station Works = new()
    {
        Id = "hj212-0001", Protocol = "hj212", Address = Mn, Feed = "hazmat", Zh = "示例化工厂", En = "Example works",
        Lon = 119.79, Lat = 35.61, Cell = "370211103245001", ExpectedIntervalSeconds = 60,
    };

    public static readonly Station Outfall = Works with { Id = "hj212-0002", Feed = "environment", Zh = "示例污水口" };

    public static string[] Corpus(string pattern) => Directory.GetFiles(Repository.Tests("Hj212", "corpus"), pattern + ".hex");

    public static byte[] Bytes(string file) =>
        Convert.FromHexString(string.Concat(File.ReadLines(Path.IsPathRooted(file) ? file : Repository.Tests("Hj212", "corpus", file + ".hex")).Where(line => !line.StartsWith('#'))));

    public static byte[] Wrap(string segment) => Hj212Frame.Write(segment);

    /// <summary>Data of the works; the Flag wants an answer.</summary>
    public static string Data(int cn, string cp, int flag = 5, string st = "31", string qn = "20160801085857223", string pw = "123456") =>
        $"QN={qn};ST={st};CN={cn};PW={pw};MN={Mn};Flag={flag};CP=&&{cp}&&";

    public static (FrameRead<Hj212Frame> Read, long Left) Read(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var read = Hj212FrameReader.Read(ref input);
        return (read, input.Length);
    }

    public static Hj212Segment Segment(string text) => Hj212SegmentReader.Read(text, out var reason) ?? throw new InvalidOperationException(reason);

    public static Hj212Segment Sent(ReadOnlyMemory<byte> packet)
    {
        var (read, left) = Read(packet.ToArray());
        Assert.Equal(0, left);
        return Segment(Assert.IsType<FrameRead<Hj212Frame>.Frame>(read).Value.Text);
    }

    /// <summary>All frames and reasons of a stream, until no more can be read.</summary>
    public static List<string> ReadAll(ref ReadOnlySequence<byte> input)
    {
        var told = new List<string>();
        while (true)
        {
            var before = input.Length;
            switch (Hj212FrameReader.Read(ref input))
            {
                case FrameRead<Hj212Frame>.Frame frame:
                    told.Add(frame.Value.Text);
                    break;
                case FrameRead<Hj212Frame>.Malformed malformed:
                    told.Add(malformed.Reason);
                    break;
                default:
                    Assert.Equal(before, input.Length);
                    return told;
            }

            Assert.True(input.Length < before);
        }
    }

    public static ILine<Hj212Frame> Line(Station? station, StationMemory? memory = null) =>
        new Hj212Protocol((protocol, address) => protocol == "hj212" && address == station?.Address ? station : null, memory ?? StationMemory.InProcess(), Stamp).Open();

    public static async Task<Heard> Hear(this ILine<Hj212Frame> line, string segment, DateTimeOffset? now = null, bool remember = true)
    {
        var heard = await line.Hear(new Hj212Frame(segment), Encoding.UTF8.GetBytes(segment), now ?? Now, CancellationToken.None);
        if (remember && heard.Remember is { } keep)
            await keep(CancellationToken.None);
        return heard;
    }

    /// <summary>The same bytes in pieces of that size.</summary>
    public static ReadOnlySequence<byte> Pieces(byte[] bytes, int size)
    {
        var first = new Piece(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
        var last = first;
        for (var at = first.Memory.Length; at < bytes.Length; at += size)
            last = last.Then(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
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
