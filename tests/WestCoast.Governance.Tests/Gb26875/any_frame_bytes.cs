using System.Buffers;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Gb26875;

public class any_frame_bytes
{
    public static TheoryData<string> Good => [.. Frames.Good];

    public static TheoryData<string> Corpus => [.. Frames.Corpus.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public void cut_short_anywhere_need_more(string name)
    {
        var whole = Frames.Corpus[name];
        for (var length = 0; length < whole.Length; length++)
        {
            var input = new ReadOnlySequence<byte>(whole, 0, length);
            Assert.IsType<FrameRead<Gb26875Frame>.NeedMore>(FrameReader.Read(ref input));
            Assert.Equal(length, input.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void with_any_one_byte_changed_to_anything_are_no_frame(string name)
    {
        // Every byte stands under the checksum, or is the start, the checksum or the end itself: one change is always seen.
        var whole = Frames.Corpus[name];
        for (var at = 0; at < whole.Length; at++)
        {
            for (var change = 1; change < 256; change++)
            {
                var spoilt = (byte[])whole.Clone();
                spoilt[at] ^= (byte)change;
                Assert.Empty(Frames.Told(Frames.All(spoilt)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void mean_the_same_whole_in_segments_and_one_byte_at_a_time(string name)
    {
        var bytes = Frames.Corpus[name];
        var told = Frames.Told(Frames.All(bytes));
        foreach (var size in (int[])[1, 2, 7, 29])
        {
            var segmented = Frames.Segmented(bytes, size);
            Assert.Equal(told, Frames.Told(Frames.All(ref segmented)));
        }

        Assert.Equal(told, OneByOne(bytes));
    }

    [Fact]
    public void glued_together_are_all_found_with_garbage_before_and_between()
    {
        byte[] garbage = [0, 0x40, 0x41, 0x23, 0x23, 0xFF, 0x40];
        var whole = Frames.Good.Select(name => Frames.Corpus[name]).ToList();
        var expected = whole.Select(Convert.ToHexStringLower).ToList();
        byte[] glued = [.. whole.SelectMany(frame => frame)], littered = [.. whole.SelectMany(frame => (byte[])[.. garbage, .. frame])];

        Assert.Equal(expected, Frames.Told(Frames.All(glued)));
        Assert.Equal(expected, Frames.Told(Frames.All(littered)));
        Assert.Equal(expected, OneByOne(littered));
    }

    [Fact]
    public void of_a_million_spoilt_frames_never_throw_and_cost_in_proportion_to_what_is_there()
    {
        var good = Frames.Good.Select(name => Frames.Corpus[name]).Where(frame => frame.Length <= 48).ToArray();
        var buffer = new byte[64];
        ulong state = 26_875;
        var reads = 0L;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000_000; i++)
        {
            var frame = good[Next(ref state) % (uint)good.Length];
            frame.CopyTo(buffer, 0);
            var length = 1 + (int)(Next(ref state) % (uint)frame.Length);
            for (var spoilt = Next(ref state) % 4; spoilt > 0; spoilt--)
                buffer[Next(ref state) % (uint)frame.Length] = (byte)(Next(ref state) % 3 == 0 ? 0x40 : Next(ref state));
            var input = new ReadOnlySequence<byte>(buffer, 0, i % 2 == 0 ? frame.Length : length);
            while (FrameReader.Read(ref input) is not FrameRead<Gb26875Frame>.NeedMore)
                reads++;
        }

        Assert.InRange(reads, 500_000, 64_000_000);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (double)(reads + 1_000_000), 0, 700);
    }

    [Fact]
    public void that_claim_a_kilobyte_and_do_not_send_it_cost_nothing_while_they_are_awaited()
    {
        var claims = (Frames.Up(null) with { Command = FrameCommand.UserDefined, DataUnit = new byte[1024] }).Write()[..40];
        var input = new ReadOnlySequence<byte>(claims);
        FrameReader.Read(ref input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            FrameReader.Read(ref input);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void of_pure_noise_never_throw_in_the_data_unit_either()
    {
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(26_875);
        var reasons = new HashSet<string>();
        for (var i = 0; i < 200_000; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            if (bytes.Length > 1)
                (bytes[0], bytes[1]) = ((byte)random.Next(30), (byte)random.Next(4));
            if (DataUnit.Read(bytes) is FrameRead<DataUnit>.Malformed malformed)
                reasons.Add(malformed.Reason);
        }
#pragma warning restore CA5394

        Assert.Equal(["data-unit.count", "data-unit.length", "data-unit.type"], reasons.Order(StringComparer.Ordinal));
    }

    /// <summary>As a slow line gives them.</summary>
    private static List<string> OneByOne(byte[] bytes)
    {
        var told = new List<string>();
        byte[] waiting = [];
        foreach (var next in bytes)
        {
            waiting = [.. waiting, next];
            var input = new ReadOnlySequence<byte>(waiting);
            told.AddRange(Frames.Told(Frames.All(ref input)));
            waiting = input.ToArray();
        }

        return told;
    }

    private static uint Next(ref ulong state)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (uint)(state >> 16);
    }
}
