using System.Buffers;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class any_frame_bytes
{
    public static TheoryData<string> GoldenNames => [.. Golden];

    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void cut_short_wait_for_more(string name)
    {
        var whole = Bytes(name);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Empty(ReadAll(whole[..length]));
            Assert.Empty(ReadAll(InPieces(whole[..length], 4)));
        }
    }

    /// <summary>No byte is outside the check: a flipped one is never taken, whatever it is flipped to.</summary>
    [Theory]
    [InlineData("golden-s3-test-report")]
    [InlineData("golden-s4-test-confirm")]
    [InlineData("golden-s1-keep-alive")]
    [InlineData("golden-bj-34-rain-and-level")]
    public void with_one_flipped_are_never_a_frame(string name)
    {
        var bytes = Bytes(name);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var flip = 1; flip < 256; flip++)
            {
                bytes[at] ^= (byte)flip;
                Assert.Empty(ReadAll(bytes).OfType<FrameRead<Sl651Frame>.Frame>());
                bytes[at] ^= (byte)flip;
            }
        }
    }

    /// <summary>A wrong length swallows at most as much as one frame may be long; then everything behind it is there again.</summary>
    [Theory]
    [InlineData("golden-s3-test-report")]
    [InlineData("golden-fj-36-picture-packet-1-of-4")]
    public void with_one_flipped_do_not_hide_the_next_frame(string name)
    {
        var next = Bytes("golden-s5-timed-report");
        for (var at = 0; at < Bytes(name).Length; at++)
        {
            foreach (var flip in (byte[])[0x01, 0x7E, 0x80, 0xFF])
            {
                var bytes = Bytes(name);
                bytes[at] ^= flip;
                var frames = ReadAll([.. bytes, .. next, .. new byte[Sl651FrameReader.LongestText]]).OfType<FrameRead<Sl651Frame>.Frame>();
                Assert.Equal("0011223344", Assert.Single(frames).Value.Station);
            }
        }
    }

    [Fact]
    public void of_noise_never_throw_and_hold_no_more_than_is_there()
    {
        var golden = Golden.Select(Bytes).Where(bytes => bytes.Length < 64).ToArray();
        var buffer = new byte[64];
        var (frames, malformed) = (0, 0);
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(651);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000_000; i++)
        {
            var good = golden[i % golden.Length];
            good.CopyTo(buffer, 0);
            var length = random.Next(good.Length + 1);
            for (var spoilt = i % 3; spoilt > 0; spoilt--)
                buffer[random.Next(good.Length)] = (byte)random.Next(256);
            if (i % 5 == 0)
                random.NextBytes(buffer.AsSpan(13));
            var input = new ReadOnlySequence<byte>(buffer, 0, length);
            while (Sl651FrameReader.Read(ref input) is var read and not FrameRead<Sl651Frame>.NeedMore)
                (frames, malformed) = read is FrameRead<Sl651Frame>.Frame ? (frames + 1, malformed) : (frames, malformed + 1);
        }
#pragma warning restore CA5394

        Assert.True(malformed > 100_000 && frames > 1_000, $"{malformed} malformed, {frames} frames: that was no noise.");
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000.0, 0, 300);
    }

    [Fact]
    public void that_claim_much_hold_nothing()
    {
        var claim = Bytes("nasty-claims-4095");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            var input = new ReadOnlySequence<byte>(claim);
            Assert.IsType<FrameRead<Sl651Frame>.NeedMore>(Sl651FrameReader.Read(ref input));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000 * 200);
    }

    /// <summary>A check keeps accidents out, not people: texts of any content come in frames that are right.</summary>
    [Fact]
    public void of_a_text_never_throw_whatever_they_say()
    {
        var station = Stations.River;
        byte[] functions = [0x2F, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x3A, 0x45, 0x46, 0x4A, 0xE1];
        var texts = Golden.Select(name => Frame(name).Text.ToArray()).ToArray();
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(2014);
        for (var i = 0; i < 200_000; i++)
        {
            byte[] text = [.. texts[i % texts.Length]];
            for (var spoilt = random.Next(6); spoilt > 0 && text.Length > 0; spoilt--)
                text[random.Next(text.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            if (Sl651TextReader.Read(functions[random.Next(functions.Length)], text.AsMemory(0, random.Next(text.Length + 1)), Now) is not { } read)
                continue;

            var readings = Sl651Readings.Of(station, read, Now);
            Assert.True(readings.Count <= Sl651TextReader.MostValues);
            Assert.All(readings, reading => Assert.True(double.IsFinite(reading.Value) && reading.At <= Now.AddMinutes(5) && reading.ReadingId.Length <= 100));
        }
#pragma warning restore CA5394
    }
}
