using System.Buffers;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.Feeds;
using WestCoast.Governance.Tests.House;
using static WestCoast.Governance.Tests.Meokon.Terminal;

namespace WestCoast.Governance.Tests.Meokon;

public class any_terminal_bytes
{
    private static readonly byte[][] Golden = [Bytes(M1), Bytes(M2), MeokonWriter.Write(Report(24, 0x80, 300, 12)), MeokonWriter.Write(new MeokonFrame.Answer(Id, Then))];

    public static TheoryData<string> Corpus => [.. Directory.GetFiles(Repository.Tests("Meokon", "corpus"), "*.hex").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void cut_short_wait_for_the_rest()
    {
        foreach (var frame in Golden)
        {
            for (var length = 0; length < frame.Length; length++)
                Assert.Empty(ReadAll(new(frame[..length])));
        }
    }

    [Fact]
    public void with_any_bit_flipped_are_never_taken_for_a_frame()
    {
        foreach (var frame in Golden)
        {
            for (var bit = 0; bit < frame.Length * 8; bit++)
            {
                var spoilt = (byte[])frame.Clone();
                spoilt[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.DoesNotContain(ReadAll(new(spoilt)), told => told[0] != '!');
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void mean_the_same_in_pieces_glued_and_between_garbage(int size)
    {
        byte[] stream = [0x00, 0xA5, .. Bytes(M1), .. Bytes(M2), 0xA5, 0x5A, 0x00, 0x00, 0x15, 0xFF, 0x55, 0xAA, .. "noise"u8, .. Bytes(M2), 0xA5];
        var whole = ReadAll(new(stream));

        Assert.Equal([M1, M2], whole.Where(told => told[0] != '!').Take(2));
        Assert.Equal(whole, ReadAll(Pieces.Of(stream, size)));
    }

    [Fact]
    public void behind_a_header_that_claims_more_than_comes_are_found_when_it_is_not_there()
    {
        byte[] stream = [0xA5, 0x5A, 0x00, 0x00, 0x40, .. Bytes(M1), .. Bytes(M2)];
        Assert.Equal([M1, M2], ReadAll(new(stream)).Where(told => told[0] != '!'));
    }

    [Fact]
    public void one_after_the_other_are_frames_when_the_last_has_come()
    {
        var stream = Golden.SelectMany(frame => frame).ToArray();
        var (input, found) = (ReadOnlySequence<byte>.Empty, 0);
        for (var length = 1; length <= stream.Length; length++)
        {
            input = new(stream, found, length - found);
            if (Protocol.Read(ref input) is FrameRead<MeokonFrame>.Frame)
                found = length;
            else
                Assert.Equal(length - found, input.Length);
        }

        Assert.Equal(stream.Length, found);
    }

    /// <summary>Small frames of noise, half of them dressed up as one.</summary>
    [Fact]
    public void of_noise_never_throw_and_cost_no_more_than_they_are()
    {
#pragma warning disable CA5394 // noise that must repeat
        var (random, buffer) = (new Random(37_0211), new byte[64]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var frames = 0;
        for (var i = 0; i < 1_000_000; i++)
        {
            random.NextBytes(buffer);
            if (i % 2 == 0)
                (buffer[0], buffer[1], buffer[3]) = (0xA5, 0x5A, 0);
            if (i % 8 == 0)
                buffer[4] &= 0x3F;
            var input = new ReadOnlySequence<byte>(buffer);
            frames += Protocol.Read(ref input) is FrameRead<MeokonFrame>.Frame ? 1 : 0;
        }
#pragma warning restore CA5394

        Assert.Equal(0, frames);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000_000, $"{GC.GetAllocatedBytesForCurrentThread() - before} bytes");
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void of_the_corpus_are_read_as_their_file_says(string name)
    {
        var lines = File.ReadAllLines(Repository.Tests("Meokon", "corpus", name)).Where(line => !line.StartsWith('#')).ToList();
        var bytes = Convert.FromHexString(lines[0].Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(lines[1], string.Join(' ', ReadAll(new(bytes)).Select(told => told[0] == '!' ? told : "frame")));
    }
}
