using WestCoast.Governance.Contracts.Signals;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class a_faulty_instrument
{
    private static string At(int minute, string cp) => Data(2011, $"DataTime=2016080109{minute:D2}00;{cp}");

    private static DateTimeOffset Minute(int minute) => new DateTimeOffset(2016, 8, 1, 9, 0, 5, TimeSpan.FromHours(8)).AddMinutes(minute);

    [Theory]
    [InlineData("D", "监测仪器故障")]
    [InlineData("B", "监测仪器通信异常")]
    [InlineData("T", "超出测量上限，实际值可能更高")]
    [InlineData("P", "监测仪器断电")]
    public async Task is_told_when_it_breaks_and_when_it_is_mended(string mark, string words)
    {
        var line = Line(Outfall);
        var broken = Assert.Single((await line.Hear(At(0, $"w01018-Rtd=0,w01018-Flag={mark},w01018-EFlag=A01"), Minute(0))).Signals);
        Assert.Empty((await line.Hear(At(1, $"w01018-Rtd=0,w01018-Flag={mark}"), Minute(1))).Signals);
        var mended = Assert.Single((await line.Hear(At(2, "w01018-Rtd=9,w01018-Flag=N"), Minute(2))).Signals);

        Assert.Equal(("device-fault", SignalCondition.Raised, $"示例污水口 化学需氧量 {words}"), (broken.Kind, broken.Condition, broken.Title));
        Assert.Contains("A01", broken.Description, StringComparison.Ordinal);
        Assert.Equal(("device-fault", SignalCondition.Cleared, "示例污水口 化学需氧量监测恢复"), (mended.Kind, mended.Condition, mended.Title));
        Assert.NotEqual(broken.SignalId, mended.SignalId);
    }

    [Theory]
    [InlineData("F")]
    [InlineData("M")]
    [InlineData("S")]
    [InlineData("C")]
    public async Task is_none_that_is_stopped_maintained_set_by_hand_or_calibrated(string mark) =>
        Assert.Empty((await Line(Outfall).Hear(At(0, $"w01018-Rtd=900,w01018-Flag={mark}"), Minute(0))).Signals);

    [Fact]
    public async Task that_cannot_measure_so_much_of_a_gas_is_more_urgent()
    {
        Assert.Equal(3, Assert.Single((await Line(Works).Hear(At(0, "a21028-Rtd=100,a21028-Flag=T"), Minute(0))).Signals).Severity);
        Assert.Null(Assert.Single((await Line(Works).Hear(At(0, "w01018-Rtd=100,w01018-Flag=T"), Minute(0))).Signals).Severity);
    }

    [Fact]
    public async Task is_also_a_device_that_reports_an_alarm()
    {
        var line = Line(Outfall);
        Assert.Empty((await line.Hear(Data(2021, "DataTime=20160801085857;SB1-RS=1;SB2-RS=0"))).Signals);
        var alarm = await line.Hear(Data(2021, "DataTime=20160801085957;SB1-RS=4;SB2-RS=0"), Now.AddMinutes(1));
        var over = await line.Hear(Data(2021, "DataTime=20160801090057;SB1-RS=1;SB2-RS=0"), Now.AddMinutes(2));

        Assert.Equal("示例污水口 SB1 设备报警", Assert.Single(alarm.Signals).Title);
        Assert.Equal(2, alarm.Readings.Count);
        Assert.Equal(SignalCondition.Cleared, Assert.Single(over.Signals).Condition);
    }

    [Fact]
    public async Task is_told_for_each_pollutant_of_a_real_packet()
    {
        var station = Outfall with { Address = "8888888000114W" };
        var heard = await Line(station).Hear(System.Text.Encoding.ASCII.GetString(Bytes("golden-realtime-faulty-2017")[6..^6]), new DateTimeOffset(2018, 3, 3, 11, 9, 10, TimeSpan.FromHours(8)));

        Assert.Equal(13, heard.Signals.Count);
        Assert.Empty(heard.Readings);
    }
}
