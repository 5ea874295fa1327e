using System.Buffers;
using System.Text;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class reading_a_packet
{
    public static TheoryData<string> Golden => [.. Corpus("golden-*").Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<string> Bad => [.. Corpus("bad-*").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Golden))]
    public void of_the_corpus_gives_its_segment_and_writes_it_back(string golden)
    {
        var bytes = Bytes(golden);
        var (read, left) = Read(bytes);

        var frame = Assert.IsType<FrameRead<Hj212Frame>.Frame>(read).Value;
        Assert.Equal(0, left);
        Assert.Equal(Encoding.ASCII.GetString(bytes[6..^6]), frame.Text);
        Assert.Equal(Encoding.ASCII.GetString(bytes), Encoding.ASCII.GetString(Wrap(frame.Text)), ignoreCase: true); // one check is in lower case
        Assert.NotNull(Hj212SegmentReader.Read(frame.Text, out _));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void that_is_none_says_why(string bad)
    {
        var (read, left) = Read(Bytes(bad));

        Assert.StartsWith($"bad-{Assert.IsType<FrameRead<Hj212Frame>.Malformed>(read).Reason}-", bad + "-", StringComparison.Ordinal);
        Assert.True(left < Bytes(bad).Length);
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void cut_short_waits_for_the_rest_and_stays_where_it_is(string golden)
    {
        var bytes = Bytes(golden);
        for (var length = 0; length < bytes.Length; length++)
        {
            var (read, left) = Read(bytes[..length]);
            Assert.IsType<FrameRead<Hj212Frame>.NeedMore>(read);
            Assert.Equal(length, left);
        }
    }

    /// <summary>Outside the check are the line end, and the case of the check's own letters: the packet is then the same one.</summary>
    [Theory]
    [InlineData("golden-annex-a-2017")]
    [InlineData("golden-h2-acknowledgement")]
    [InlineData("golden-realtime-and-states")]
    public void with_any_byte_changed_is_not_the_same_packet(string golden)
    {
        var bytes = Bytes(golden);
        var right = Assert.IsType<FrameRead<Hj212Frame>.Frame>(Read(bytes).Read).Value;
        for (var at = 0; at < bytes.Length - 2; at++)
        {
            for (var change = 1; change < 256; change++)
            {
                var spoilt = (byte[])bytes.Clone();
                spoilt[at] ^= (byte)change;
                var sameLetter = at >= bytes.Length - 6 && change == 0x20 && char.IsAsciiLetter((char)bytes[at]);
                Assert.Equal(sameLetter, Read(spoilt).Read is FrameRead<Hj212Frame>.Frame { Value: var read } && read == right);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void with_another_line_end_is_known_as_soon_as_the_next_begins(string tail)
    {
        var packet = Bytes("golden-annex-a-2017")[..^2];
        Assert.IsType<FrameRead<Hj212Frame>.NeedMore>(Read(packet).Read);

        byte[] stream = [.. packet, .. Encoding.ASCII.GetBytes(tail), .. packet, (byte)'\r', (byte)'\n'];
        var input = new ReadOnlySequence<byte>(stream);
        Assert.Equal(2, ReadAll(ref input).Count(text => text.StartsWith("QN=", StringComparison.Ordinal)));
        Assert.True(input.IsEmpty);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    public void of_a_stream_in_pieces_is_the_same(int size)
    {
        byte[] stream = [.. Corpus("golden-*").SelectMany(Bytes)];
        var (whole, pieces) = (new ReadOnlySequence<byte>(stream), Pieces(stream, size));

        var expected = ReadAll(ref whole);
        Assert.Equal(Corpus("golden-*").Length, expected.Count);
        Assert.Equal(expected, ReadAll(ref pieces));
        Assert.True(pieces.IsEmpty);
    }

    [Fact]
    public void byte_by_byte_gives_each_once()
    {
        byte[] stream = [.. Corpus("golden-*").Take(6).SelectMany(Bytes)];
        var (told, kept) = (0, new List<byte>());
        foreach (var next in stream)
        {
            kept.Add(next);
            var (read, left) = Read([.. kept]);
            told += read is FrameRead<Hj212Frame>.Frame ? 1 : 0;
            kept.RemoveRange(0, kept.Count - (int)left);
        }

        Assert.Equal(6, told);
        Assert.Empty(kept);
    }

    [Theory]
    [InlineData("noise ##12", Hj212FrameReader.Garbage)]
    [InlineData("###", Hj212FrameReader.Length)]
    [InlineData("##9999", Hj212FrameReader.TooLong)]
    [InlineData("##0000FFFE\r\n", Hj212FrameReader.Checksum)]
    [InlineData("##0500QN=2016\r\n", Hj212FrameReader.Cut)]
    public void after_garbage_finds_the_next(string garbage, string reason)
    {
        byte[] good = Bytes("golden-h2-data");
        var input = new ReadOnlySequence<byte>([.. good, .. Encoding.ASCII.GetBytes(garbage), .. good]);
        var told = ReadAll(ref input);

        Assert.Equal([told[0], told[0]], told.Where(text => text.StartsWith("QN=", StringComparison.Ordinal)));
        Assert.Equal(reason, told[1]);
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void takes_the_longest_and_no_longer()
    {
        var longest = new string('x', Hj212Frame.LongestSegment);
        Assert.Equal(Hj212Frame.Longest, Wrap(longest).Length);
        Assert.IsType<FrameRead<Hj212Frame>.Frame>(Read(Wrap(longest)).Read);
        Assert.Throws<ArgumentException>(() => Wrap(longest + "x"));
    }

    [Fact]
    public void that_is_not_utf8_is_read_with_replacements()
    {
        var text = Assert.IsType<FrameRead<Hj212Frame>.Frame>(Read(Bytes("nasty-gbk")).Read).Value.Text;

        Assert.Contains('\uFFFD', text);
        Assert.Equal(2.2, Assert.Single(Hj212Data.Of(Segment(text)).Single().Pollutants)["Rtd"]);
    }

    [Fact]
    public async Task of_the_whole_corpus_never_throws_to_the_end_of_a_line()
    {
        foreach (var file in Corpus("*"))
        {
            var line = Line(Works);
            var protocol = new Hj212Protocol((_, _) => Works, StationMemory.InProcess(), Stamp);
            var input = new ReadOnlySequence<byte>(Bytes(file));
            while (protocol.Read(ref input) is not FrameRead<Hj212Frame>.NeedMore and var read)
            {
                if (read is not FrameRead<Hj212Frame>.Frame { Value: var frame })
                    continue;
                protocol.IsUrgent(frame);
                var heard = await line.Hear(frame.Text);
                Assert.All(heard.Readings, reading => Assert.True(double.IsFinite(reading.Value)));
                Assert.All(heard.Signals, signal => Assert.True(StorableText.Is(signal.Title) && StorableText.Is(signal.Description) && StorableText.Is(signal.Source)));
            }
        }
    }
}
