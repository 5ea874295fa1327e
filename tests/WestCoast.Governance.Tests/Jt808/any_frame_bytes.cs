using System.Buffers;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Wire;

namespace WestCoast.Governance.Tests.Jt808;

public class any_frame_bytes
{
    private const int NoiseFrames = 1_000_000;

    /// <summary>A read value, its body and strings; noise makes far less than this each, a header may claim far more.</summary>
    private const int MostBytesPerFrame = 400;

    public static TheoryData<string> All => [.. Published];

    public static TheoryData<string> Corpus => [.. Directory.GetFiles(CorpusFolder, "*.hex").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(All))]
    public void cut_short_wait_for_more(string hex)
    {
        var whole = Bytes(hex);
        for (var length = 0; length < whole.Length; length++)
            Assert.Empty(ReadAll(whole[..length]));
    }

    /// <summary>Every byte is under the check, or is a flag. A lost opening flag alone costs nothing: the flag of the frame before may be shared.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void with_one_changed_are_never_a_frame(string hex)
    {
        var whole = Bytes(hex);
        for (var at = 0; at < whole.Length; at++)
        {
            for (var change = 1; change < 256; change++)
            {
                var changed = (byte[])whole.Clone();
                changed[at] ^= (byte)change;
                Assert.DoesNotContain(ReadAll(changed), found => !found.StartsWith("frame.", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void glued_are_all_found() => Assert.Equal(Published.Select(hex => Hex(Bytes(hex))), ReadAll([.. Published.Select(Bytes)]));

    [Fact]
    public void that_share_a_flag_are_all_found()
    {
        byte[] shared = [0x7E, .. Published.SelectMany(hex => Bytes(hex)[1..])];
        Assert.Equal(Published.Select(hex => Hex(Bytes(hex))), ReadAll(shared));
        Assert.Equal(Published.Select(hex => Hex(Bytes(hex))), ReadDripping(shared));
    }

    [Fact]
    public void one_at_a_time_are_the_same_frames() =>
        Assert.Equal(Published.Select(hex => Hex(Bytes(hex))), ReadDripping([.. Published.SelectMany(Bytes)]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void in_segments_are_the_same_frames(int length) =>
        Assert.Equal(Published.Select(hex => Hex(Bytes(hex))), ReadAll(Segmented([.. Published.SelectMany(Bytes)], length)));

    [Theory]
    [InlineData("00")]
    [InlineData("7D")]
    [InlineData("0D0A")]
    [InlineData("7E")]
    [InlineData("7E7E7E")]
    [InlineData("7E0200002612345678901200")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void before_and_between_cost_only_themselves(string garbage)
    {
        var (noise, frame) = (Bytes(garbage), Bytes(Location));
        byte[] bytes = [.. noise, .. frame, .. noise, .. frame];

        Assert.Equal(2, ReadAll(bytes).Count(found => found == Hex(frame)));
        Assert.Equal(2, ReadDripping(bytes).Count(found => found == Hex(frame)));
        Assert.Equal(2, ReadAll(Segmented(bytes, 3)).Count(found => found == Hex(frame)));
    }

    [Fact]
    public void whose_closing_flag_was_lost_cost_no_neighbour()
    {
        byte[] bytes = [.. Bytes(Heartbeat)[..^1], .. Bytes(Location), .. Bytes(Heartbeat)];
        Assert.Equal([Hex(Bytes(Heartbeat)), Hex(Bytes(Location)), Hex(Bytes(Heartbeat))], ReadAll(bytes));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void of_the_corpus_never_throw_and_mean_the_same_in_pieces(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder, file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var expected = line.Split('=', StringSplitOptions.TrimEntries);
            var bytes = Bytes(expected[0]);
            var found = ReadAll(bytes);

            Assert.Equal(expected[1], string.Join(' ', found.Select(what => what.StartsWith("frame.", StringComparison.Ordinal) ? what : Frame(what).Id.ToString("X4", null))));
            Assert.Equal(found, ReadAll(Segmented(bytes, 1)));
        }
    }

    [Fact]
    public void of_noise_never_throw_and_cost_no_more_than_they_are()
    {
        var (random, good, buffer) = (new Random(808), Published.Select(Bytes).ToArray(), new byte[128]);
        var (before, frames) = (GC.GetAllocatedBytesForCurrentThread(), 0);
        for (var i = 0; i < NoiseFrames; i++)
        {
            var input = new ReadOnlySequence<byte>(buffer, 0, Fill(random, good, buffer, i));
            while (true)
            {
                var length = input.Length;
                var read = FrameReader.Read(ref input);
                if (read is FrameRead<Jt808Frame>.NeedMore)
                    break;
                if (input.Length >= length)
                    Assert.Fail("it did not move");
                frames += read is FrameRead<Jt808Frame>.Frame ? 1 : 0;
            }
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)NoiseFrames * MostBytesPerFrame);
        Assert.InRange(frames, 1, NoiseFrames); // some noise leaves a frame whole
    }

    [Fact]
    public void that_claim_much_are_given_nothing()
    {
        byte[] claims = [0x7E, .. Bytes("0801 23FF 012345678900 0001 FFFF FFFE 00"), 0x7E];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var input = new ReadOnlySequence<byte>(claims);
        var read = FrameReader.Read(ref input);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.IsType<FrameRead<Jt808Frame>.Malformed>(read);
    }

    private static int Fill(Random random, byte[][] good, byte[] buffer, int i)
    {
        if (i % 2 == 0)
        {
            var length = random.Next(2, 48);
            random.NextBytes(buffer.AsSpan(0, length));
            (buffer[0], buffer[length - 1]) = (0x7E, i % 4 == 0 ? (byte)0x7E : buffer[length - 1]);
            return length;
        }

        var frame = good[random.Next(good.Length)];
        frame.AsSpan().CopyTo(buffer);
        for (var spoilt = random.Next(3); spoilt > 0; spoilt--)
            buffer[random.Next(frame.Length)] = (byte)random.Next(256);
        return frame.Length;
    }
}
