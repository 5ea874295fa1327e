using WestCoast.Governance.Feeds.Gb26875;

namespace WestCoast.Governance.Tests.Gb26875;

public class a_clock_that_is_wrong
{
    private static readonly DateTimeOffset Today = new(2026, 3, 2, 12, 1, 0, TimeSpan.FromHours(8));

    private readonly Panel _panel = new() { Now = Today };

    [Fact]
    public async Task does_not_make_a_fire_look_old()
    {
        var signal = Assert.Single((await _panel.Hear(Frames.Of("f01"))).Signals); // a clock of 2012, heard in 2026

        Assert.Equal((Today.AddSeconds(-30), false), (signal.OccurredAt, signal.Late)); // 30 s from happening to sending
        Assert.Contains("设备时间 2012-09-26 09:58:02（设备时钟不可信，按接收时间推算）", signal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task does_not_make_a_fire_look_old_when_only_the_panels_is_wrong()
    {
        _panel.Now = new(2020, 10, 22, 17, 13, 30, TimeSpan.FromHours(8));
        var signal = Assert.Single((await _panel.Hear(Frames.Of("f19") with { Source = Frames.Device })).Signals); // as received from a real panel, 82 days behind

        Assert.Equal((_panel.Now, false), (signal.OccurredAt, signal.Late));
        Assert.Equal("示例商场 火警：火灾报警系统（3号） 通用部件 217区6号 Ａ区１层呷哺走廊", signal.Title);
    }

    [Fact]
    public async Task does_not_make_two_fires_look_like_one()
    {
        var stuck = new DataUnit(2, new PartState(1, 1, 40, new(10, 2), PartStateBits.Fire, "", new TimeTag(0, 0, 0, 1, 1, 0)));
        var first = Assert.Single(await _panel.Say(stuck, serial: 5));
        var resent = Assert.Single(await _panel.Say(stuck, serial: 5));
        var other = Assert.Single(await _panel.Say(stuck, serial: 6));
        _panel.Now += TimeSpan.FromMinutes(20);
        var later = Assert.Single(await _panel.Say(stuck, serial: 5)); // counts from the start again, or does not count at all

        Assert.Equal(first.SignalId, resent.SignalId);
        Assert.Equal(3, new[] { first.SignalId, other.SignalId, later.SignalId }.Distinct().Count());
    }

    [Fact]
    public async Task that_shows_no_time_at_all_makes_no_fault()
    {
        var signal = Assert.Single((await _panel.Hear(Frames.Of("n19"))).Signals);
        Assert.Equal((Today, "fire"), (signal.OccurredAt, signal.Kind));
        Assert.Contains("无效时间 999999999999", signal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_runs_ahead_is_not_believed() =>
        Assert.Equal(Today.AddSeconds(-5), Assert.Single((await _panel.Hear(Frames.Up(
            new DataUnit(21, new DeviceState(DeviceStateBits.Fire, TimeTag.Of(Today.AddDays(3)))), sent: Today.AddDays(3).AddSeconds(5)))).Signals).OccurredAt);

    [Fact]
    public async Task is_not_what_a_late_report_has()
    {
        var hour = Today.AddHours(-1);
        var signal = Assert.Single((await _panel.Hear(Frames.Up(new DataUnit(21, new DeviceState(DeviceStateBits.Fire, TimeTag.Of(hour))), sent: Today))).Signals);
        Assert.Equal((hour, true), (signal.OccurredAt, signal.Late));
    }

    [Fact]
    public async Task still_lets_an_alarm_end()
    {
        var stuck = new TimeTag(0, 0, 0, 1, 1, 0);
        await _panel.Say(new DataUnit(2, new PartState(1, 1, 40, new(10, 2), PartStateBits.Fire, "", stuck)));
        _panel.Now += TimeSpan.FromMinutes(20);
        Assert.Single(await _panel.Say(new DataUnit(2, new PartState(1, 1, 40, new(10, 2), PartStateBits.Normal, "", stuck))));
    }

    [Fact]
    public async Task that_was_set_back_still_lets_an_alarm_end()
    {
        await _panel.Part(PartStateBits.Fire);
        _panel.Now -= TimeSpan.FromMinutes(4);
        Assert.Single(await _panel.Part(PartStateBits.Normal));
    }
}
