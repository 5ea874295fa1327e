using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class crossing_a_limit
{
    private static string At(int minute, string cp, int cn = 2011) => Data(cn, $"DataTime=20160801{9 + (minute / 60):D2}{minute % 60:D2}00;{cp}");

    private static DateTimeOffset Minute(int minute) => new DateTimeOffset(2016, 8, 1, 9, 0, 5, TimeSpan.FromHours(8)).AddMinutes(minute);

    private static async Task<List<string>> Course(Station station, string channel, params double[] values)
    {
        var (line, told) = (Line(station), new List<string>());
        foreach (var (value, minute) in values.Select((value, minute) => (value, minute)))
        {
            var heard = await line.Hear(At(minute, FormattableString.Invariant($"{channel}={value},{channel[..6]}-Flag=N")), Minute(minute));
            told.AddRange(heard.Signals.Select(signal => $"{minute} {signal.Kind} {signal.Condition} {signal.Severity}".TrimEnd()));
        }

        return told;
    }

    [Fact]
    public async Task of_a_gas_is_said_when_it_begins_gets_worse_and_ends() => Assert.Equal(
        ["2 toxic-gas Raised", "4 toxic-gas Raised 2", "6 toxic-gas Raised 2", "8 toxic-gas Cleared", "9 toxic-gas Raised 2"],
        await Course(Works, "a21028-Rtd", 1, 9.9, 10, 12, 25, 15, 21, 9.5, 9, 30));

    [Fact]
    public async Task of_the_acidity_is_said_on_both_sides() => Assert.Equal(
        ["1 pollution Raised", "3 pollution Cleared", "4 pollution Raised", "6 pollution Cleared"],
        await Course(Outfall, "w01001-Rtd", 9, 9.1, 8.9, 8.8, 5.9, 6.1, 7));

    [Theory]
    [InlineData("hazmat", "a21001-Rtd", 20, "toxic-gas")]
    [InlineData("hazmat", "a21022-Rtd", 1, "toxic-gas")]
    [InlineData("hazmat", "a21024-Rtd", 7.5, "toxic-gas")]
    [InlineData("hazmat", "a21005-Rtd", 20, "toxic-gas")]
    [InlineData("hazmat", "a21026-Rtd", 5, "toxic-gas")]
    [InlineData("hazmat", "a21002-Rtd", 5, "toxic-gas")]
    [InlineData("hazmat", "w01018-Rtd", 51, "pollution")]
    [InlineData("environment", "a21028-Rtd", 10, "toxic-gas")]
    [InlineData("environment", "a21001-Rtd", 20, "toxic-gas")]
    [InlineData("environment", "a21026-Rtd", 51, "pollution")]
    [InlineData("environment", "a21002-Rtd", 101, "pollution")]
    [InlineData("environment", "a21005-Rtd", 101, "pollution")]
    [InlineData("environment", "a21024-Rtd", 61, "pollution")]
    [InlineData("environment", "a21022-Rtd", 66, "pollution")]
    [InlineData("environment", "w01018-Rtd", 51, "pollution")]
    [InlineData("environment", "w21003-Rtd", 8.1, "pollution")]
    public async Task has_the_kind_of_its_substance_and_place(string feed, string channel, double value, string kind)
    {
        Assert.Equal([$"0 {kind} Raised"], await Course(Works with { Feed = feed }, channel, value));
        Assert.Empty(await Course(Works with { Feed = feed }, channel, value * 0.97));
    }

    [Fact]
    public async Task tells_a_dispatcher_what_where_and_how_much()
    {
        var signal = Assert.Single((await Line(Works).Hear(At(0, "a21028-Rtd=12.5,a21028-Flag=N"), Minute(0))).Signals);

        Assert.Equal("示例化工厂 硫化氢超限 12.5 mg/m³（限值10）", signal.Title);
        Assert.Equal("硫化氢超限 12.5 mg/m³（限值10），因子a21028-Rtd，实时值，08-01 09:00:00，限值依据：GB/T 50493-2019 一级/二级报警值", signal.Description);
        Assert.Equal(new Finding { Rule = "hj212-limit", Value = 12.5, Limit = 10, Unit = "mg/m³" }, signal.Finding);
        Assert.Equal(("hazmat", "hj212-0001", 119.79, CapStatus.Exercise), (signal.Feed, signal.Source, signal.Position!.Longitude, signal.CapStatus));
        Assert.Equal(SignalIds.For("hazmat", "hj212-0001", signal.SourceEventId), signal.SignalId);
        Assert.False(signal.Late);
    }

    [Fact]
    public async Task is_left_to_the_hub_where_the_channel_is_a_sensor_of_the_registry() =>
        Assert.Empty(await Course(Works with { Channels = new Dictionary<string, string> { ["a21028-Rtd"] = "hazmat-0007" } }, "a21028-Rtd", 1, 99));

    [Fact]
    public async Task is_judged_by_the_code_of_2005_too()
    {
        var heard = await Line(Outfall).Hear(Data(2011, "DataTime=20160801085857;011-Rtd=80,011-Flag=N", flag: 1, st: "32"));
        Assert.Contains("化学需氧量超限 80 mg/L", Assert.Single(heard.Signals).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_remembered_across_connections_but_only_once_the_bus_has_it()
    {
        var memory = StationMemory.InProcess();
        var first = await Line(Works, memory).Hear(At(0, "a21028-Rtd=12,a21028-Flag=N"), Minute(0), remember: false);
        var again = await Line(Works, memory).Hear(At(0, "a21028-Rtd=12,a21028-Flag=N"), Minute(0));
        var known = await Line(Works, memory).Hear(At(1, "a21028-Rtd=13,a21028-Flag=N"), Minute(1));
        var over = await Line(Works, memory).Hear(At(2, "a21028-Rtd=1,a21028-Flag=N"), Minute(2));

        Assert.Equal(Assert.Single(first.Signals).SignalId, Assert.Single(again.Signals).SignalId);
        Assert.Empty(known.Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single(over.Signals).Condition);
    }

    [Fact]
    public async Task is_not_overruled_by_what_comes_late()
    {
        var line = Line(Works);
        await line.Hear(At(30, "a21028-Rtd=12,a21028-Flag=N"), Minute(30));
        var late = await line.Hear(At(20, "a21028-Rtd=1,a21028-Flag=N"), Minute(31));

        Assert.Empty(late.Signals);
        Assert.Single(late.Readings);
        Assert.Empty((await line.Hear(At(32, "a21028-Rtd=12,a21028-Flag=N"), Minute(32))).Signals);
    }

    [Fact]
    public async Task is_not_ended_by_what_is_no_measurement()
    {
        var line = Line(Works);
        await line.Hear(At(0, "a21028-Rtd=12,a21028-Flag=N"), Minute(0));
        Assert.Empty((await line.Hear(At(1, "a21028-Rtd=0,a21028-Flag=M"), Minute(1))).Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single((await line.Hear(At(2, "a21028-Rtd=0,a21028-Flag=N"), Minute(2))).Signals).Condition);
    }

    [Fact]
    public async Task by_a_mean_is_said_at_the_end_of_its_interval_and_is_not_late_for_that()
    {
        var minute = Assert.Single((await Line(Outfall).Hear(At(0, "a21026-Avg=60,a21026-Flag=N", 2051), Minute(10))).Signals);
        var hour = Assert.Single((await Line(Outfall).Hear(At(0, "a21026-Avg=60,a21026-Flag=N", 2061), Minute(61))).Signals);
        var old = Assert.Single((await Line(Outfall).Hear(At(0, "a21026-Avg=60,a21026-Flag=N", 2051), Minute(300))).Signals);

        Assert.Equal((Minute(10), false), (minute.OccurredAt, minute.Late));
        Assert.Equal((Minute(60).AddSeconds(-5), false), (hour.OccurredAt, hour.Late));
        Assert.True(old.Late);
        Assert.Contains("小时均值", hour.Description, StringComparison.Ordinal);
        Assert.Empty((await Line(Outfall).Hear(At(0, "a21026-Avg=60,a21026-Flag=N", 2031), Minute(60 * 24))).Signals);
    }

    [Fact]
    public void is_kept_small_and_read_back()
    {
        var levels = Hj212Levels.None;
        for (var i = 0; i < 1000; i++)
            levels = levels.MayChange($"fault:x{i}", Now) ? levels.With($"fault:x{i}", 1, Now) : levels;
        var kept = levels.Write();

        Assert.Equal(Hj212Levels.Most, System.Text.Encoding.UTF8.GetString(kept).Count(letter => letter == '\n'));
        Assert.Equal(kept, Hj212Levels.Read(kept).Write());
        Assert.Equal(0, Hj212Levels.Read("fault:x -1 x\nfault:y 1 999999999999999\n\u0000"u8.ToArray()).Of("fault:y"));
    }
}
