using System.Buffers;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class reading_a_frame
{
    public static TheoryData<string> GoldenNames => [.. Golden];

    public static TheoryData<string> Names => [.. All];

    [Fact]
    public void has_a_corpus() => Assert.True(Golden.Count >= 30 && All.Count >= 55);

    [Theory]
    [MemberData(nameof(Names))]
    public void gives_what_the_corpus_expects(string name) => Assert.Equal(Expects(name), Told(ReadAll(Bytes(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void gives_the_same_in_pieces_of_any_size(string name)
    {
        var bytes = Bytes(name);
        foreach (var size in (int[])[1, 2, 3, 7, 16, 23])
        {
            Assert.Equal(Expects(name), Told(ReadAll(InPieces(bytes, size))));
            Assert.Equal(Expects(name), Told(ReadAll(InPieces(bytes, size, empty: true))));
        }
    }

    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void written_again_is_the_same_bytes(string name) => Assert.Equal(Bytes(name), Sl651FrameWriter.Write(Frame(name)));

    [Fact]
    public void up_tells_centre_station_password_function_and_text()
    {
        var frame = Frame("golden-s3-test-report");

        Assert.Equal((false, 1, "0012345678", 0x1234, Sl651Function.Test, Sl651Mark.Etx), (frame.Down, frame.Centre, frame.Station, frame.Password, frame.Function, frame.End));
        Assert.Null(frame.Packet);
        Assert.Equal(43, frame.Text.Length);
    }

    [Theory]
    [InlineData("golden-s4-test-confirm", "0012345678", 1, 0x1234, Sl651Function.Test)]
    [InlineData("golden-s6-timed-confirm", "0011223344", 5, 0x03E8, Sl651Function.Timed)]
    public void down_has_the_station_first(string name, string station, byte centre, int password, byte function)
    {
        var frame = Frame(name);

        Assert.Equal((true, station, centre, password, function, Sl651Mark.Esc), (frame.Down, frame.Station, frame.Centre, frame.Password, frame.Function, frame.End));
    }

    [Fact]
    public void keeps_the_letters_of_an_address() => Assert.Equal("00303A9006", Frame("golden-bj-33-hex-address").Station);

    [Fact]
    public void of_several_packets_tells_which_one_and_that_more_follow()
    {
        var frame = Frame("golden-fj-36-picture-packet-1-of-4");

        Assert.Equal(new Sl651Packet(4, 1), frame.Packet);
        Assert.Equal(Sl651Mark.Etb, frame.End);
        Assert.Equal(0xF8 - 3, frame.Text.Length);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0x02B, 1)]
    [InlineData(0xFFF, 0xABC)]
    public void of_packets_is_written_back(int total, int sequence)
    {
        var frame = With(Sl651Function.Picture, [1, 2, 3]) with { Packet = new(total, sequence), End = Sl651Mark.Etb };

        Assert.Equal(new Sl651Packet(total, sequence), One(Sl651FrameWriter.Write(frame)).Packet);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void of_the_longest_text_is_written_back_and_a_longer_one_is_not(bool packets)
    {
        var longest = Sl651FrameReader.LongestText - (packets ? 3 : 0);
        var frame = With(Sl651Function.Picture, [.. Enumerable.Range(0, longest).Select(i => (byte)i)]) with { Packet = packets ? new(2, 2) : null };

        Assert.Equal(frame.Text.ToArray(), One(Sl651FrameWriter.Write(frame)).Text.ToArray());
        Assert.Throws<ArgumentException>(() => Sl651FrameWriter.Write(frame with { Text = new byte[longest + 1] }));
    }

    [Fact]
    public void finds_frames_that_are_glued_together()
    {
        byte[] glued = [.. Golden.SelectMany(Bytes)];

        Assert.Equal(Golden.Count, ReadAll(glued).OfType<FrameRead<Sl651Frame>.Frame>().Count());
        Assert.Equal(Golden.Count, ReadAll(InPieces(glued, 5)).OfType<FrameRead<Sl651Frame>.Frame>().Count());
    }

    [Fact]
    public void waits_byte_by_byte_and_takes_the_frame_with_the_last()
    {
        var frames = 0;
        var buffer = new List<byte>();
        foreach (var one in Golden.SelectMany(Bytes))
        {
            buffer.Add(one);
            var input = new ReadOnlySequence<byte>(buffer.ToArray());
            if (Sl651FrameReader.Read(ref input) is FrameRead<Sl651Frame>.NeedMore)
                continue;
            Assert.True(input.IsEmpty);
            buffer.Clear();
            frames++;
        }

        Assert.Equal(Golden.Count, frames);
        Assert.Empty(buffer);
    }
}
