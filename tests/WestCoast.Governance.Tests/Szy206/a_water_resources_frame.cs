using System.Buffers;
using CsCheck;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Feeds.Szy206;
using WestCoast.Governance.Tests.Sl651;
using static WestCoast.Governance.Tests.Szy206.Szy206Frames;

namespace WestCoast.Governance.Tests.Szy206;

public class a_water_resources_frame
{
    public static TheoryData<string> Names => [.. All];

    public static TheoryData<string> GoldenNames => [.. Golden];

    [Theory]
    [MemberData(nameof(Names))]
    public void reads_as_the_corpus_expects_in_pieces_of_any_size(string name)
    {
        Assert.Equal(Expects(name), Told(ReadAll(Bytes(name))));
        foreach (var size in (int[])[1, 2, 3, 7])
        {
            Assert.Equal(Expects(name), Told(ReadAll(Frames.InPieces(Bytes(name), size))));
            Assert.Equal(Expects(name), Told(ReadAll(Frames.InPieces(Bytes(name), size, empty: true))));
        }
    }

    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void written_again_is_the_same_bytes(string name) => Assert.Equal(Bytes(name), Szy206FrameWriter.Write(One(Bytes(name))));

    [Fact]
    public void of_a_self_report_tells_who_and_what()
    {
        var frame = One(Bytes("golden-z1-self-report"));

        Assert.Equal((true, (byte)3, null, "5303810D00", Szy206Frame.SelfReport, false), (frame.Up, frame.Type, frame.Countdown, frame.Address, frame.Afn, frame.IsLong));
        Assert.Equal(19, frame.Data.Length);
    }

    [Theory]
    [InlineData("golden-z1-self-report", "00590000008261100000", "0110", "6000", "004508090A")]
    [InlineData("golden-z2-self-report-invalid-value", "AAAAAAAAAA", "0040", "4000", "0000000101")]
    public void of_a_self_report_is_cut_as_public_code_cuts_it(string name, string data, string alarm, string state, string time)
    {
        var report = Szy206SelfReport.Of(One(Bytes(name)))!;

        Assert.Equal((data, alarm, state, time), (Hex(report.Data), Hex(report.Alarm), Hex(report.State), Hex(report.Time)));
    }

    [Theory]
    [InlineData("nasty-self-report-too-short")]
    [InlineData("nasty-split")]
    [InlineData("nasty-shortest")]
    [InlineData("nasty-down")]
    public void that_is_no_whole_self_report_is_not_cut(string name) => Assert.Null(Szy206SelfReport.Of(One(Bytes(name))));

    [Fact]
    public void of_the_long_form_has_its_length_before_the_data()
    {
        var frame = One(Bytes("nasty-long"));

        Assert.Equal((true, (byte?)0x2A, (byte)0x61, "FFD8FFE0"), (frame.IsLong, frame.Countdown, frame.Afn, Hex(frame.Data)));
    }

    [Fact]
    public void is_read_as_it_was_written() => Gen.Select(Gen.Byte, Gen.Byte, Gen.Bool, Gen.Byte.Array[0, 240], Gen.Int[0, 4096]).Sample((control, afn, isLong, data, length) =>
    {
        control = isLong ? (byte)(control | 0x40) : control;
        var frame = new Szy206Frame
        {
            Control = control, Countdown = (control & 0x40) != 0 ? (byte)7 : null, Address = "5303810D00", Afn = afn, IsLong = isLong,
            Data = isLong ? new byte[length] : data,
        };
        var read = One(Szy206FrameWriter.Write(frame));

        Assert.Equal(frame with { Data = default }, read with { Data = default });
        Assert.Equal(frame.Data.ToArray(), read.Data.ToArray());
    });

    [Fact]
    public void that_does_not_fit_is_not_written()
    {
        var frame = One(Bytes("golden-z1-self-report"));

        Assert.Throws<ArgumentException>(() => Szy206FrameWriter.Write(frame with { Data = new byte[249] }));
        Assert.Throws<ArgumentException>(() => Szy206FrameWriter.Write(frame with { IsLong = true }));
        Assert.Throws<ArgumentException>(() => Szy206FrameWriter.Write(frame with { Countdown = 1 }));
    }

    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void cut_short_waits_for_more(string name)
    {
        var whole = Bytes(name);
        for (var length = 0; length < whole.Length; length++)
            Assert.Empty(ReadAll(whole[..length]));
    }

    [Fact]
    public void of_the_long_form_cut_short_waits_for_more()
    {
        var whole = Bytes("nasty-long");
        for (var length = 0; length < whole.Length; length++)
            Assert.Empty(ReadAll(whole[..length]));
    }

    /// <summary>No byte is outside the check but 68 L 68 and 16, which have their own: a flipped one is never taken.</summary>
    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void with_one_byte_flipped_is_never_a_frame(string name)
    {
        var bytes = Bytes(name);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var flip = 1; flip < 256; flip++)
            {
                bytes[at] ^= (byte)flip;
                Assert.Empty(ReadAll(bytes).OfType<FrameRead<Szy206Frame>.Frame>());
                bytes[at] ^= (byte)flip;
            }
        }
    }

    [Fact]
    public void behind_one_that_was_flipped_is_found()
    {
        foreach (var at in Enumerable.Range(0, Bytes("golden-z2-self-report-invalid-value").Length))
        {
            var bytes = Bytes("golden-z2-self-report-invalid-value");
            bytes[at] ^= 0xFF;
            Assert.Contains(
                ReadAll([.. bytes, .. Bytes("golden-z1-self-report"), .. new byte[Szy206FrameReader.LongestFrame]]).OfType<FrameRead<Szy206Frame>.Frame>(),
                frame => frame.Value.Address == "5303810D00");
        }
    }

    [Fact]
    public void of_noise_never_throws_and_holds_no_more_than_is_there()
    {
        byte[][] known = [Bytes("golden-z1-self-report"), Bytes("golden-z2-self-report-invalid-value"), Bytes("nasty-long"), Bytes("nasty-split")];
        var buffer = new byte[64];
        var (frames, malformed) = (0, 0);
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(206);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000_000; i++)
        {
            var good = known[i % known.Length];
            good.CopyTo(buffer, 0);
            for (var spoilt = i % 3; spoilt > 0; spoilt--)
                buffer[random.Next(good.Length)] = (byte)random.Next(256);
            if (i % 5 == 0)
                random.NextBytes(buffer.AsSpan(3));
            var input = new ReadOnlySequence<byte>(buffer, 0, random.Next(good.Length + 1));
            while (Szy206FrameReader.Read(ref input) is var read and not FrameRead<Szy206Frame>.NeedMore)
                (frames, malformed) = read is FrameRead<Szy206Frame>.Frame ? (frames + 1, malformed) : (frames, malformed + 1);
        }
#pragma warning restore CA5394

        Assert.True(malformed > 100_000 && frames > 1_000, $"{malformed} malformed, {frames} frames: that was no noise.");
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000.0, 0, 300);
    }

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
