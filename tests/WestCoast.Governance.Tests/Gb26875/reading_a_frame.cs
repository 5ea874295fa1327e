using System.Buffers;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Gb26875;

public class reading_a_frame
{
    public static TheoryData<string> Good => [.. Frames.Good];

    [Fact]
    public void takes_every_field_of_the_header()
    {
        var frame = Frames.Of("f01");

        Assert.Equal((1, 1, 1), (frame.Serial, frame.MainVersion, frame.UserVersion));
        Assert.Equal((889UL, 88888UL, FrameCommand.Send, 48), (frame.Source, frame.Destination, frame.Command, frame.DataUnit.Length));
        Assert.Equal(new DateTimeOffset(2012, 9, 26, 9, 58, 32, TimeSpan.FromHours(8)), frame.Sent.Time);
    }

    [Fact]
    public void takes_addresses_as_unsigned_numbers_of_48_bits_and_the_highest_serial()
    {
        var frame = Frames.Of("n29");
        Assert.Equal((281_474_976_710_655UL, 281_474_976_710_655UL, 65535), (frame.Source, frame.Destination, frame.Serial));
        Assert.Equal(0x0102_0304_0506UL, Frames.Of("f19").Destination);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void and_writing_it_again_gives_the_same_bytes(string name) =>
        Assert.Equal(Frames.Corpus[name], Frames.Only(Frames.Corpus[name]).Write());

    [Theory]
    [MemberData(nameof(Good))]
    public void finds_in_it_a_data_unit_that_writes_the_same_bytes(string name)
    {
        var frame = Frames.Only(Frames.Corpus[name]);
        if (frame.DataUnit.IsEmpty)
            return;
        var unit = Assert.IsType<FrameRead<DataUnit>.Frame>(DataUnit.Read(frame.DataUnit.Span)).Value;
        var again = unit.Write();

        Assert.Equal(frame.DataUnit.Length, again.Length);
        if (unit.Type != 2) // a text padded with spaces is written padded with zeros
            Assert.Equal(frame.DataUnit.ToArray(), again);
        else
            Assert.Equal(unit.Objects, Assert.IsType<FrameRead<DataUnit>.Frame>(DataUnit.Read(again)).Value.Objects);
    }

    [Theory]
    [InlineData("n01", "frame.checksum")]
    [InlineData("n02", "frame.end")]
    [InlineData("n03", "frame.too-long")]
    [InlineData("n05", "frame.command")]
    [InlineData("n06", "frame.command")]
    [InlineData("n10", "data-unit.length")]
    [InlineData("n11", "data-unit.length")]
    [InlineData("n12", "data-unit.count")]
    [InlineData("n13", "data-unit.length")]
    [InlineData("n25", "frame.end")]
    [InlineData("n28", "data-unit.count")]
    public void that_breaks_the_protocol_says_how_and_what_is_denied(string number, string reason)
    {
        var bytes = Frames.Golden(number);
        var malformed = Assert.IsType<FrameRead<Gb26875Frame>.Malformed>(Frames.All(bytes)[0]);
        var deny = Frames.Only(malformed.Deny.ToArray());

        Assert.Equal(reason, malformed.Reason);
        Assert.Equal(FrameCommand.Deny, deny.Command);
        Assert.Equal(bytes[2..4], deny.Write()[2..4]); // the serial
        Assert.Equal(bytes[12..18], deny.Write()[18..24]); // to where it came from
        Assert.Equal(bytes[18..24], deny.Write()[12..18]);
        Assert.True(deny.DataUnit.IsEmpty);
    }

    [Fact]
    public void without_a_start_answers_nothing() =>
        Assert.True(Assert.IsType<FrameRead<Gb26875Frame>.Malformed>(Frames.All("nothing"u8.ToArray())[0]) is { Reason: "frame.start", Deny.IsEmpty: true });

    [Fact]
    public void goes_by_its_length_when_start_and_end_stand_in_its_text()
    {
        foreach (var number in (string[])["n08", "n09"])
            Assert.Equal([Convert.ToHexStringLower(Frames.Golden(number))], Frames.Told(Frames.All(Frames.Golden(number))));
    }

    [Fact]
    public void keeps_a_users_own_command_as_it_came()
    {
        var frame = Frames.Of("n07");
        Assert.Equal((200, "abc"), ((byte)frame.Command, System.Text.Encoding.ASCII.GetString(frame.DataUnit.Span)));
    }

    [Fact]
    public void does_not_let_a_spoilt_length_hold_up_the_fire_behind_it()
    {
        var input = new ReadOnlySequence<byte>(Frames.Golden("n04"));
        var read = Frames.All(ref input);

        Assert.Equal([Convert.ToHexStringLower(Frames.Golden("f01"))], Frames.Told(read));
        Assert.True(input.IsEmpty);
    }

    [Theory]
    [InlineData("n22")]
    [InlineData("n23")]
    [InlineData("n24")]
    public void finds_the_fire_behind_what_is_no_frame(string number)
    {
        var read = Frames.All(Frames.Golden(number));
        Assert.Equal([Convert.ToHexStringLower(Frames.Golden("f01"))], Frames.Told(read));
        Assert.IsType<FrameRead<Gb26875Frame>.Malformed>(read[0]);
    }

    [Fact]
    public void waits_with_one_at_sign_and_with_nothing()
    {
        Assert.Empty(Frames.All([]));
        Assert.Empty(Frames.All("@"u8.ToArray()));
        Assert.Empty(Frames.All("@@"u8.ToArray()));
    }

    [Fact]
    public void cannot_write_what_does_not_fit()
    {
        var frame = Frames.Up(null);
        Assert.Throws<ArgumentOutOfRangeException>(() => (frame with { Source = 1UL << 48 }).Write());
        Assert.Throws<ArgumentOutOfRangeException>(() => (frame with { Destination = 1UL << 48 }).Write());
        Assert.Throws<ArgumentOutOfRangeException>(() => (frame with { DataUnit = new byte[1025] }).Write());
        Assert.Equal(1054, (frame with { DataUnit = new byte[1024] }).Write().Length);
    }
}
