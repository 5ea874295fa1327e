using WestCoast.Governance.Feeds.Meokon;
using static WestCoast.Governance.Tests.Meokon.Terminal;

namespace WestCoast.Governance.Tests.Meokon;

public class reading_a_terminals_frame
{
    [Fact]
    public void gives_what_the_vendors_first_example_says()
    {
        var report = Assert.IsType<MeokonFrame.Report>(Read(Bytes(M1)));

        Assert.Equal((Id, false, (byte)1, (byte)20, (sbyte)-56), (report.DeviceId, report.ExternalPower, report.SupplyMode, report.BatterySteps, report.SignalDbm));
        Assert.Equal(((ushort)60, (ushort)10, (byte)1, (byte)2), (report.IntervalSeconds, report.SampleCount, report.Type, report.Alarms));
        Assert.Equal([((short)100, (short)500)], report.Values!.Limits);
        Assert.Equal([538], report.Values.Current);
        Assert.Equal(LastSample.ToUnixTimeSeconds(), report.Values.LastAt);
        Assert.Equal([537, 538, 534, 536, 536, 531, 542, 540, 541, 541], report.Values.Samples.Select(sample => (int)Assert.Single(sample)));
    }

    [Fact]
    public void gives_what_the_vendors_second_example_says()
    {
        var report = Assert.IsType<MeokonFrame.Report>(Read(Bytes(M2)));

        Assert.Equal(("SHRP25090120", (sbyte)-48, (ushort)0, (byte)0), (report.DeviceId, report.SignalDbm, report.IntervalSeconds, report.Alarms));
        Assert.Equal([((short)0, (short)2500)], report.Values!.Limits);
        Assert.Equal([605], report.Values.Current);
        Assert.Equal(0x68FFB887u, report.Values.LastAt);
    }

    [Theory]
    [InlineData(M1)]
    [InlineData(M2)]
    public void and_writing_it_gives_the_same_bytes(string hex) => Assert.Equal(hex, Convert.ToHexStringLower(MeokonWriter.Write(Read(Bytes(hex)))));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 1)]
    [InlineData(24, 2)]
    [InlineData(34, 1)]
    public void of_every_layout_that_is_written_gives_it_back(byte type, int channels)
    {
        var values = Enumerable.Range(0, channels).Select(i => (short)((i * 700) - 300)).ToArray();
        var written = Report(type, 0x80, values) with { ExternalPower = true, SupplyMode = 2, BatterySteps = 3 };
        var read = Assert.IsType<MeokonFrame.Report>(Read(MeokonWriter.Write(written)));

        Assert.Equal(written with { Values = null, Body = default }, read with { Values = null, Body = default });
        Assert.Equal(values, read.Values!.Current);
        Assert.Equal(values, Assert.Single(read.Values.Samples));
    }

    [Fact]
    public void of_a_type_nobody_described_keeps_its_content_as_it_came()
    {
        var written = Report(99) with { Values = null, SampleCount = 7, Body = new byte[] { 1, 2, 3 } };
        var read = Assert.IsType<MeokonFrame.Report>(Read(MeokonWriter.Write(written)));

        Assert.Null(read.Values);
        Assert.Equal([1, 2, 3], read.Body.ToArray());
        Assert.Equal((byte)99, read.Type);
    }

    [Fact]
    public void that_answers_gives_the_clock_it_sets()
    {
        var answer = new MeokonFrame.Answer(Id, Then);
        var bytes = MeokonWriter.Write(answer);

        Assert.Equal(27, bytes.Length);
        Assert.StartsWith("a55aff001b53484d4b3139303630303133", Convert.ToHexStringLower(bytes), StringComparison.Ordinal);
        Assert.Equal(answer, Read(bytes));
    }

    [Fact]
    public void with_another_command_keeps_its_content()
    {
        var read = Assert.IsType<MeokonFrame.Other>(Read(MeokonWriter.Write(new MeokonFrame.Other(Id, 0x04, new byte[] { 9, 8 }))));
        Assert.Equal((0x04, 2), (read.Command, read.Body.Length));
    }

    [Theory]
    [InlineData(22, 11, "report.length")] // one sample more than there are
    [InlineData(5, (byte)' ', "frame.device-id")]
    public void whose_content_contradicts_itself_is_refused_whole(int position, byte value, string reason)
    {
        var frame = Bytes(M1);
        frame[position] = value;
        var crc = Crc16Modbus.Of(frame.AsSpan(0, frame.Length - 4));
        (frame[^4], frame[^3]) = ((byte)(crc >> 8), (byte)crc);

        Assert.Equal([$"!{reason}", M2], ReadAll(new([.. frame, .. Bytes(M2)])));
    }

    [Theory]
    [InlineData("a55a00ffff5348", "!frame.too-long")]
    [InlineData("a55a000014534853", "!frame.length")]
    [InlineData("00", "!frame.start")]
    [InlineData("a55b", "!frame.start")]
    public void that_cannot_become_one_is_given_up(string hex, string reason) => Assert.Equal([reason], ReadAll(new(Bytes(hex))));
}
