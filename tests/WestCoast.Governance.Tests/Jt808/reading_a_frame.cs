using System.Buffers;
using System.Globalization;
using System.Text;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Wire;

namespace WestCoast.Governance.Tests.Jt808;

public class reading_a_frame
{
    public static TheoryData<string> All => [.. Published];

    [Theory]
    [MemberData(nameof(All))]
    public void gives_back_the_published_bytes_when_written_again(string hex) => Assert.Equal(Hex(Bytes(hex)), Hex(FrameWriter.Write(Frame(hex))));

    [Theory]
    [InlineData(LocationBothEscapes, 0x0200, "123456789012", 126, null, 38)]
    [InlineData(Heartbeat, 0x0002, "012345678900", 10, null, 0)]
    [InlineData(Register2013, 0x0100, "000123456789", 10, null, 45)]
    [InlineData(Register2019, 0x0100, "00000000000123456789", 10, 1, 84)]
    [InlineData(Batch, 0x0704, "112233445566", 8888, null, 83)]
    [InlineData(TerminalReply, 0x0001, "012345678900", 1203, null, 5)]
    public void finds_the_header_of_its_edition(string hex, int id, string phone, int serial, int? version, int length)
    {
        var frame = Frame(hex);
        Assert.Equal((id, phone, serial, version, length), (frame.Id, frame.Phone, frame.Serial, frame.Version, frame.Body.Length));
        Assert.Null(frame.Part);
        Assert.Equal(0, frame.Encryption);
    }

    [Fact]
    public void finds_the_same_address_in_both_editions()
    {
        Assert.Equal("123456789", Frame(Register2013).Address);
        Assert.Equal("123456789", Frame(Register2019).Address);
        Assert.Equal("0", TerminalPhone.Address("000000000000"));
    }

    [Fact]
    public void finds_part_and_encryption()
    {
        var told = new Jt808Frame { Id = 0x0801, Phone = "13905321234", Serial = 7, Encryption = 1, Part = new(3, 2), Body = new byte[] { 0x7E, 0x7D } };
        var frame = Frame(FrameWriter.Write(told));
        Assert.Equal((new MessagePart(3, 2), 1, "7E7D"), (frame.Part, frame.Encryption, Hex(frame.Body)));
    }

    [Fact]
    public void needs_no_more_room_than_it_says()
    {
        var worst = new Jt808Frame { Id = 0x7E7E, Phone = "0", Version = 0x7D, Serial = 0x7E7D, Part = new(0x7E7E, 0x7D7D), Body = Enumerable.Repeat((byte)0x7E, 1023).ToArray() };
        var bytes = FrameWriter.Write(worst);
        Assert.InRange(bytes.Length, FrameReader.Longest - 40, FrameReader.Longest);
        Assert.Equal(1023, Frame(bytes).Body.Length);
    }

    [Theory]
    [InlineData("frame.checksum", "7E00020000012345678900000A827E")]
    [InlineData("frame.escape", "7E00020000017D345678900000A8007E")]
    [InlineData("frame.escape", "7E00020000012345678900000A7D7E")]
    [InlineData("frame.empty", "7E7E")]
    [InlineData("frame.too-short", "7E0002000001234567890000817E")]
    [InlineData("frame.noise", "00020000012345678900000A827E")]
    public void refuses_with_a_word(string reason, string hex) => Assert.Equal(reason, ReadAll(Bytes(hex))[0]);

    [Theory]
    [InlineData("frame.length", 0x0001, "012345678900", "")]
    [InlineData("frame.length", 0x0000, "012345678900", "00")]
    [InlineData("frame.length", 0x2000, "012345678900", "00")]
    [InlineData("frame.length", 0x4000, "012345678900", "")]
    [InlineData("frame.phone", 0x0000, "01234567890A", "")]
    [InlineData("frame.part", 0x2000, "012345678900", "00030000")]
    [InlineData("frame.part", 0x2000, "012345678900", "00030004")]
    [InlineData("frame.part", 0x2000, "012345678900", "00000001")]
    public void refuses_a_header_that_contradicts_itself(string reason, int properties, string phone, string rest)
    {
        var plain = Bytes($"0002{properties.ToString("X4", CultureInfo.InvariantCulture)}{phone}000A{rest}");
        byte[] wire = [0x7E, .. plain, plain.Aggregate((byte)0, (check, octet) => (byte)(check ^ octet)), 0x7E];
        Assert.Equal([reason], ReadAll(wire));
    }

    [Fact]
    public void accepts_reserved_bit_15_of_the_properties()
    {
        var plain = Bytes("00028000012345678900000A");
        byte[] wire = [0x7E, .. plain, plain.Aggregate((byte)0, (check, octet) => (byte)(check ^ octet)), 0x7E];
        Assert.Equal(0x0002, Frame(wire).Id);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public void turns_away_who_speaks_something_else_at_once(string said) => Assert.Equal(["frame.noise"], ReadAll(Encoding.ASCII.GetBytes(said)));

    [Fact]
    public void gives_up_on_a_frame_that_is_too_long_and_takes_the_next()
    {
        byte[] endless = [0x7E, .. Enumerable.Repeat((byte)1, FrameReader.Longest + 1), 0x7E];
        Assert.Equal(["frame.too-long", Hex(Bytes(Heartbeat))], ReadAll(endless, Bytes(Heartbeat)));
    }

    [Fact]
    public void gives_up_on_a_frame_that_never_ends()
    {
        byte[] endless = [0x7E, .. Enumerable.Repeat((byte)1, FrameReader.Longest + 1)];
        var input = new ReadOnlySequence<byte>(endless);
        Assert.Equal("frame.too-long", Assert.IsType<FrameRead<Jt808Frame>.Malformed>(FrameReader.Read(ref input)).Reason);
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void writing_what_no_frame_can_hold_is_a_fault()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FrameWriter.Write(new() { Id = 1, Phone = "1", Serial = 1, Body = new byte[1024] }));
        Assert.Throws<ArgumentException>(() => FrameWriter.Write(new() { Id = 1, Phone = "1390532123456", Serial = 1 }));
        Assert.Throws<ArgumentException>(() => FrameWriter.Write(new() { Id = 1, Phone = "12X", Serial = 1 }));
    }
}
