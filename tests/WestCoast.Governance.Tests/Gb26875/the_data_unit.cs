using System.Text;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Gb26875;

public class the_data_unit
{
    private static readonly TimeTag At = new(4, 0, 9, 2, 7, 21), Noon = new(0, 0, 12, 1, 3, 26);

    public static TheoryData<byte, int> MostOfEach => new()
    {
        { 1, 102 }, { 2, 22 }, { 3, 63 }, { 4, 102 }, { 5, 1 }, { 6, 3 }, { 7, 26 }, { 8, 1 }, { 21, 1 }, { 24, 127 }, { 25, 1 }, { 26, 1 }, { 28, 1 },
        { 61, 102 }, { 62, 22 }, { 63, 63 }, { 64, 1 }, { 65, 1 }, { 66, 3 }, { 67, 26 }, { 68, 1 },
        { 81, 1 }, { 84, 1 }, { 85, 1 }, { 86, 1 }, { 88, 1 }, { 89, 1 }, { 90, 1 }, { 91, 1 },
    };

    [Fact]
    public void of_published_examples_means_what_they_say()
    {
        Assert.Equal([new SystemState(1, 2, (SystemStateBits)0x0204, At)], Of("a01").Objects);
        Assert.Equal(
            [new SystemState(1, 2, SystemStateBits.Fault | SystemStateBits.BackupPowerFault, At), new SystemState(13, 3, (SystemStateBits)0x0105, At with { Second = 5 })],
            Of("a02").Objects);
        Assert.Equal([new AnalogValue(1, 2, 40, new PartAddress(0x0201, 0x0403), 3, 800, At)], Of("a03").Objects);
        Assert.Equal([new SystemSoftware(1, 2, 3, 4)], Of("a04").Objects);
        Assert.Equal([new SystemTime(1, 2, At)], Of("a05").Objects);
        Assert.Equal([new DeviceState(DeviceStateBits.MainPowerFault, At)], Of("a06").Objects);
        Assert.Equal([new PartQuery(1, 1, new PartAddress(0x0203, 0x0111))], Of("a07").Objects);
        Assert.Equal([new OperationsQuery(1, 1, 10, TimeTag.Of(Frames.Happened))], Of("a08").Objects);
    }

    [Fact]
    public void of_published_frames_means_what_they_say()
    {
        var at = TimeTag.Of(Frames.Happened);
        Assert.Equal([new PartState(1, 1, 40, new PartAddress(10, 2), PartStateBits.Fire, "", at)], Of("f01").Objects);
        Assert.Equal([new DeviceState(DeviceStateBits.MainPowerFault, at)], Of("f04").Objects);
        Assert.Equal([new DeviceOperation(OperationBits.ConfirmOrDutyAnswer, 1, at)], Of("f05").Objects);
        Assert.Equal([new DeviceSoftware(1, 1)], Of("f06").Objects);
        Assert.Equal([new DeviceTime(at)], Of("f07").Objects);
        Assert.Equal([new DeviceQuery(0)], Of("f08").Objects);
        Assert.Equal([new ClockSetting(at)], Of("f15").Objects);
        Assert.Equal([new DeviceQuery(10)], Of("f16").Objects);
        Assert.Equal(
            [new PartState(1, 3, 0, new PartAddress(217, 6), PartStateBits.Fire, "Ａ区１层呷哺走廊", new TimeTag(48, 18, 19, 1, 8, 20))], Of("f19").Objects);
    }

    [Theory]
    [MemberData(nameof(MostOfEach))]
    public void holds_as_many_objects_as_the_standard_allows_and_no_more(byte type, int most)
    {
        foreach (var count in Enumerable.Range(1, Math.Min(most, 3)).Append(most))
        {
            var unit = new DataUnit(type, [.. Enumerable.Repeat(Sample(type), count)]);
            var bytes = unit.Write();
            var read = Assert.IsType<FrameRead<DataUnit>.Frame>(DataUnit.Read(bytes)).Value;

            Assert.InRange(bytes.Length, 3, 1024);
            Assert.Equal((type, unit.Objects.Count), (read.Type, read.Objects.Count));
            Assert.Equal(unit.Objects, read.Objects);
            foreach (var cut in Enumerable.Range(0, bytes.Length).Where(cut => (type, cut) != (90, 3))) // 90 is also written with one reserved byte
                Assert.IsType<FrameRead<DataUnit>.Malformed>(DataUnit.Read(bytes.AsSpan(0, cut)));
            Assert.Equal(new FrameRead<DataUnit>.Malformed("data-unit.length"), DataUnit.Read([.. bytes, 0]));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new DataUnit(type, [.. Enumerable.Repeat(Sample(type), most + 1)]).Write());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataUnit(type, []).Write());
        Assert.Equal(new FrameRead<DataUnit>.Malformed("data-unit.count"), DataUnit.Read([type, (byte)(most + 1), 0, 0]));
        Assert.Equal(new FrameRead<DataUnit>.Malformed("data-unit.count"), DataUnit.Read([type, 0]));
    }

    [Fact]
    public void of_every_type_that_the_standard_does_not_know_is_refused_and_a_users_own_is_kept()
    {
        var known = MostOfEach.Select(row => row.Data.Item1).ToHashSet();
        for (var type = 0; type < 256; type++)
        {
            var read = DataUnit.Read([(byte)type, 7, 1, 2, 3]);
            if (type is >= 128 and <= 254)
            {
                var unit = Assert.IsType<FrameRead<DataUnit>.Frame>(read).Value;
                Assert.Equal([(byte)type, 7, 1, 2, 3], unit.Write());
                Assert.Equal([1, 2, 3], Assert.IsType<UserObjects>(Assert.Single(unit.Objects)).Bytes.ToArray());
            }
            else if (!known.Contains((byte)type))
            {
                Assert.Equal(new FrameRead<DataUnit>.Malformed("data-unit.type"), read);
            }
        }
    }

    [Fact]
    public void cannot_be_written_with_objects_of_another_type()
    {
        Assert.Throws<ArgumentException>(() => new DataUnit(1, new DeviceTime(At)).Write());
        Assert.Throws<ArgumentException>(() => new DataUnit(9, new DeviceTime(At)).Write());
        Assert.Throws<ArgumentException>(() => new DataUnit(200, new UserObjects(1, new byte[1023])).Write());
    }

    [Fact]
    public void sets_a_clock_with_a_time_or_with_the_reserved_byte_of_the_transcription()
    {
        Assert.Equal([new DeviceQuery(0)], Read([90, 1, 0]).Objects);
        Assert.Equal([90, 1, 0], new DataUnit(90, new DeviceQuery(0)).Write());
        Assert.Equal(new FrameRead<DataUnit>.Malformed("data-unit.length"), DataUnit.Read([90, 1, 0, 0]));
    }

    [Theory]
    [InlineData("测试", "测试")]
    [InlineData("三层走廊感烟探测器三层走廊感烟探测器", "三层走廊感烟探测器三层走廊感烟")] // 15 characters are 30 bytes, half of one is left out
    [InlineData("a三层走廊感烟探测器三层走廊感烟", "a三层走廊感烟探测器三层走廊感烟")]
    [InlineData("𠀀三层", "𠀀三层")] // four bytes in GB 18030
    [InlineData("", "")]
    public void has_descriptions_in_whole_characters_of_GB18030(string text, string read) =>
        Assert.Equal(read, Described(new PartState(1, 1, 40, default, 0, text, At)));

    [Fact]
    public void has_descriptions_padded_with_zeros_or_spaces_or_spoilt()
    {
        Assert.Equal("A区", Described([0x41, 0xC7, 0xF8, .. new byte[28]]));
        Assert.Equal("A区", Described([0x41, 0xC7, 0xF8, .. Enumerable.Repeat((byte)0x20, 28)]));
        Assert.Equal("A区", Described([0x41, 0xC7, 0xF8, 0, .. Enumerable.Repeat((byte)0xC7, 27)])); // what is behind the zero is an old text
        Assert.Equal("区", Described([.. Enumerable.Repeat((byte)0x20, 28), 0xC7, 0xF8, 0xC7])); // a character that was cut in half
        Assert.Equal("", Described([.. Enumerable.Repeat((byte)0xFF, 31)]));
    }

    [Fact]
    public void has_long_texts_up_to_255_bytes()
    {
        var text = new string('区', 200);
        var read = Assert.IsType<DeviceConfiguration>(Read(new DataUnit(26, new DeviceConfiguration(text)).Write()).Objects[0]).Text;
        Assert.Equal(new string('区', 127), read);
    }

    [Fact]
    public void has_times_that_no_clock_shows_as_values()
    {
        var state = Assert.IsType<PartState>(Assert.Single(Of("n19").Objects));
        Assert.Equal((false, null), (state.At.IsPossible, state.At.Time));
        Assert.Equal("999999999999", state.At.Hex());
        foreach (var never in (TimeTag[])[Noon with { Second = 60 }, Noon with { Minute = 60 }, Noon with { Hour = 24 }, Noon with { Day = 0 }, Noon with { Day = 32 },
            Noon with { Month = 0 }, Noon with { Month = 13 }, Noon with { Year = 100 }, new(0, 0, 0, 29, 2, 25), new(255, 255, 255, 255, 255, 255), default])
            Assert.Equal((false, null), (never.IsPossible, never.Time));
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(8)), new TimeTag(59, 59, 23, 29, 2, 24).Time);
        Assert.Equal(new TimeTag(59, 59, 7, 1, 3, 24), TimeTag.Of(new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero))); // Beijing is ahead
    }

    private static DataUnit Of(string number) => Read(Frames.Of(number).DataUnit.Span);

    private static DataUnit Read(ReadOnlySpan<byte> bytes) => Assert.IsType<FrameRead<DataUnit>.Frame>(DataUnit.Read(bytes)).Value;

    private static string Described(PartState part) => Assert.IsType<PartState>(Read(new DataUnit(2, part).Write()).Objects[0]).Description;

    private static string Described(byte[] field)
    {
        byte[] unit = [2, 1, 1, 1, 40, 1, 0, 1, 0, 0, 0, .. field, .. "\x01\x01\x01\x01\x01\x01"u8];
        return Assert.IsType<PartState>(Read(unit).Objects[0]).Description;
    }

    private static InformationObject Sample(byte type) => type switch
    {
        1 => new SystemState(1, 200, SystemStateBits.Fire | SystemStateBits.Reset, At),
        2 => new PartState(1, 2, 255, new(65535, 40000), PartStateBits.PowerFault, "三层东走廊感烟探测器15", At),
        3 => new AnalogValue(1, 2, 40, new(1, 2), 3, -2730, At),
        4 => new SystemOperation(1, 2, OperationBits.Reset | OperationBits.Test, 255, At),
        5 => new SystemSoftware(1, 2, 3, 4),
        6 => new SystemConfiguration(1, 2, new string('x', 255)),
        7 => new PartConfiguration(1, 2, 3, new(4, 5), "喷淋泵"),
        8 => new SystemTime(1, 2, At),
        21 => new DeviceState((DeviceStateBits)0x7F, At),
        24 => new DeviceOperation(OperationBits.ConfirmOrDutyAnswer, 3, At),
        25 => new DeviceSoftware(9, 8),
        26 => new DeviceConfiguration("配置"),
        28 => new DeviceTime(At),
        61 or 65 or 66 or 68 => new SystemQuery(1, 2),
        62 or 63 or 67 => new PartQuery(1, 2, new(3, 4)),
        64 => new OperationsQuery(1, 2, 102, At),
        84 => new DeviceOperationsQuery(7, At),
        90 => new ClockSetting(At),
        _ => new DeviceQuery(0),
    };
}
