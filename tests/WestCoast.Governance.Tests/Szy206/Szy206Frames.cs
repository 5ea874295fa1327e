using System.Buffers;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Feeds.Szy206;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Szy206;

/// <summary>The corpus, and short ways to read it.</summary>
internal static class Szy206Frames
{
    public static readonly string Folder = Repository.Tests("Szy206", "corpus");

    public static IReadOnlyList<string> All => [.. Directory.GetFiles(Folder, "*.hex").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Golden => [.. All.Where(name => name.StartsWith("golden-", StringComparison.Ordinal))];

    public static byte[] Bytes(string name) => Convert.FromHexString(Lines(name).Single(line => !line.StartsWith('#')));

    public static string Expects(string name) => Lines(name)[0]["# expects:".Length..].Trim();

    public static Szy206Frame One(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var frame = Assert.IsType<FrameRead<Szy206Frame>.Frame>(Szy206FrameReader.Read(ref input)).Value;
        Assert.True(input.IsEmpty);
        return frame;
    }

    public static List<FrameRead<Szy206Frame>> ReadAll(ReadOnlySequence<byte> input)
    {
        var reads = new List<FrameRead<Szy206Frame>>();
        while (true)
        {
            var before = input.Length;
            var read = Szy206FrameReader.Read(ref input);
            if (read is FrameRead<Szy206Frame>.NeedMore)
            {
                Assert.Equal(before, input.Length);
                return reads;
            }

            Assert.True(input.Length < before);
            reads.Add(read);
        }
    }

    public static List<FrameRead<Szy206Frame>> ReadAll(byte[] bytes) => ReadAll(new ReadOnlySequence<byte>(bytes));

    public static string Told(IEnumerable<FrameRead<Szy206Frame>> reads) =>
        string.Join(", ", reads.Select(read => read is FrameRead<Szy206Frame>.Malformed malformed ? malformed.Reason : "frame"));

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Folder, name + ".hex"));
}
