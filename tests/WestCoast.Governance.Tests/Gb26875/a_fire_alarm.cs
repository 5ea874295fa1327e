using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Gb26875;

namespace WestCoast.Governance.Tests.Gb26875;

public class a_fire_alarm
{
    private readonly Panel _panel = new();

    [Fact]
    public async Task of_the_published_frame_says_which_detector_and_where()
    {
        var signal = Assert.Single((await _panel.Hear(Frames.Of("f01"))).Signals);

        Assert.Equal(("fire", "fire", SignalCondition.Raised, null), (signal.Kind, signal.Feed, signal.Condition, signal.Severity));
        Assert.Equal("示例商场 火警：火灾报警系统（1号） 感烟火灾探测器 10区2号", signal.Title);
        Assert.Equal("状态：火警；设备时间 2012-09-26 09:58:02；装置地址 889", signal.Description);
        Assert.Equal((Frames.Happened.ToUniversalTime(), false, 120.15), (signal.OccurredAt, signal.Late, signal.Position!.Longitude));
        Assert.Equal("fire:part/1.1.40.10.2:023a091a090c", signal.SourceEventId);
        Assert.Equal(SignalIds.For("fire", "fire-panel-01", signal.SourceEventId), signal.SignalId);
    }

    [Fact]
    public async Task names_the_part_in_the_panels_own_words() =>
        Assert.EndsWith("10区2号 三层东走廊", Assert.Single(await _panel.Part(PartStateBits.Fire, description: "三层东走廊")).Title, StringComparison.Ordinal);

    [Fact]
    public async Task is_the_same_signal_when_the_same_report_comes_again_on_another_connection()
    {
        var first = Assert.Single((await _panel.Hear(Frames.Of("f01"))).Signals);
        _panel.Reconnect();
        _panel.Now += TimeSpan.FromSeconds(10);
        var again = Assert.Single((await _panel.Hear(Frames.Of("f01") with { Serial = 77, Sent = TimeTag.Of(_panel.Now) })).Signals);

        Assert.Equal(first.SignalId, again.SignalId);
    }

    [Fact]
    public async Task is_told_every_time_and_a_new_one_is_a_new_signal()
    {
        var first = Assert.Single(await _panel.Part(PartStateBits.Fire));
        _panel.Now += TimeSpan.FromMinutes(1);
        var second = Assert.Single(await _panel.Part(PartStateBits.Fire));

        Assert.Equal((SignalCondition.Raised, SignalCondition.Raised), (first.Condition, second.Condition));
        Assert.NotEqual(first.SignalId, second.SignalId);
    }

    [Theory]
    [InlineData(PartStateBits.Fire)]
    [InlineData(PartStateBits.Fire | PartStateBits.Normal)]
    public async Task is_never_less_for_the_test_bit_and_never_marked_as_a_drill(PartStateBits state)
    {
        var signal = Assert.Single(await _panel.Part(state));
        Assert.Equal((World.Live, CapStatus.Actual, "fire"), (signal.World, signal.CapStatus, signal.Kind));
        var drill = new Panel(stamp: new EdgeStamp(World.Drill));
        Assert.Equal((World.Drill, CapStatus.Exercise), (Assert.Single(await drill.Part(state)) is var s ? (s.World, s.CapStatus) : default));
    }

    [Fact]
    public async Task is_raised_even_with_the_test_and_self_check_operations_beside_it() =>
        Assert.Equal("fire", Assert.Single(await _panel.Operation(OperationBits.ManualAlarm | OperationBits.Test | OperationBits.SelfCheck)).Kind);

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(74)]
    public async Task of_a_gas_detector_is_a_gas_leak(byte type)
    {
        var signal = Assert.Single(await _panel.Part(PartStateBits.Fire, type));
        Assert.Equal("gas-leak", signal.Kind);
        Assert.StartsWith("示例商场 可燃气体报警：", signal.Title, StringComparison.Ordinal);
        _panel.Now += TimeSpan.FromMinutes(1);
        Assert.True(Assert.Single(await _panel.Part(PartStateBits.Normal, type)) is { Kind: "gas-leak", Condition: SignalCondition.Cleared });
    }

    [Fact]
    public async Task of_any_other_part_is_a_fire()
    {
        foreach (var type in Enumerable.Range(0, 256).Where(type => type is not (10 or 11 or 12 or 13 or 74)))
            Assert.Equal("fire", Assert.Single(await new Panel().Part(PartStateBits.Fire, (byte)type)).Kind);
    }

    [Fact]
    public async Task comes_from_systems_and_from_the_transmission_device_too()
    {
        Assert.Equal("示例商场 火警：火灾报警系统（1号）", Assert.Single(await _panel.System(SystemStateBits.Fire)).Title);
        Assert.Equal("示例商场 火警：用户信息传输装置", Assert.Single(await _panel.Device(DeviceStateBits.Fire)).Title);
    }

    [Fact]
    public async Task comes_from_a_hand_on_a_button_of_the_system_or_the_device()
    {
        Assert.Equal("示例商场 火警：火灾报警系统（1号） 手动报警", Assert.Single(await _panel.Operation(OperationBits.ManualAlarm)).Title);
        Assert.Equal("示例商场 火警：用户信息传输装置 手动报警", Assert.Single(await _panel.DeviceOperation(OperationBits.ManualAlarm)).Title);
    }

    [Fact]
    public async Task ends_when_its_bit_falls_on_whatever_connection_and_only_once()
    {
        await _panel.Part(PartStateBits.Fire);
        _panel.Reconnect();
        _panel.Now += TimeSpan.FromMinutes(5);
        var over = Assert.Single(await _panel.Part(PartStateBits.Normal));

        Assert.Equal((SignalCondition.Cleared, "fire"), (over.Condition, over.Kind));
        Assert.StartsWith("示例商场 火警解除：火灾报警系统（1号） 感烟火灾探测器 10区2号", over.Title, StringComparison.Ordinal);
        Assert.Empty(await _panel.Part(PartStateBits.Normal));
    }

    [Fact]
    public async Task of_another_part_does_not_end_with_it()
    {
        await _panel.Part(PartStateBits.Fire, number: 3);
        _panel.Now += TimeSpan.FromMinutes(5);
        Assert.Empty(await _panel.Part(PartStateBits.Normal, number: 4));
    }

    [Fact]
    public async Task of_parts_systems_and_hands_ends_when_the_system_is_reset()
    {
        await _panel.Part(PartStateBits.Fire);
        await _panel.Part(PartStateBits.Fire | PartStateBits.Fault, number: 9);
        await _panel.System(SystemStateBits.Fire);
        await _panel.Operation(OperationBits.ManualAlarm);
        await _panel.Device(DeviceStateBits.Fire);
        _panel.Now += TimeSpan.FromMinutes(5);
        var over = await _panel.Operation(OperationBits.Reset);

        Assert.Equal(
            ["fire-cleared:hand/1.1", "fire-cleared:part/1.1.40.10.2", "fire-cleared:part/1.1.40.10.9", "fire-cleared:system/1.1"],
            over.Select(signal => signal.SourceEventId[..signal.SourceEventId.LastIndexOf(':')]).Order(StringComparer.Ordinal));
        Assert.All(over, signal => Assert.Equal(SignalCondition.Cleared, signal.Condition));
        Assert.Empty(await _panel.Operation(OperationBits.Reset));
        Assert.Equal("fire-cleared:device", Assert.Single(await _panel.DeviceOperation(OperationBits.Reset)).SourceEventId[..19]);
    }

    [Fact]
    public async Task ends_with_the_reset_bit_of_its_system_but_not_of_another_or_while_that_still_burns()
    {
        await _panel.Part(PartStateBits.Fire);
        _panel.Now += TimeSpan.FromMinutes(5);

        Assert.Empty(await _panel.Say(new DataUnit(1, new SystemState(1, 2, SystemStateBits.Reset, TimeTag.Of(_panel.Now)))));
        Assert.Equal(SignalCondition.Raised, Assert.Single(await _panel.System(SystemStateBits.Reset | SystemStateBits.Fire)).Condition);
        _panel.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(2, (await _panel.System(SystemStateBits.Reset)).Count(signal => signal.Condition == SignalCondition.Cleared));
    }

    [Fact]
    public async Task is_not_ended_by_a_reset_that_it_overtook()
    {
        var reset = Frames.Up(new DataUnit(4, new SystemOperation(1, 1, OperationBits.Reset, 1, TimeTag.Of(_panel.Now.AddSeconds(-5)))), 1, _panel.Now);
        await _panel.Part(PartStateBits.Fire);

        Assert.Empty((await _panel.Hear(reset)).Signals);
        _panel.Now += TimeSpan.FromMinutes(2);
        Assert.Single(await _panel.Operation(OperationBits.Reset));
    }

    [Fact]
    public async Task is_no_reset_of_what_never_burnt()
    {
        Assert.Empty(await _panel.Operation(OperationBits.Reset));
        Assert.Empty(await _panel.System(SystemStateBits.Reset));
        Assert.Empty(await _panel.DeviceOperation(OperationBits.Reset));
    }

    [Fact]
    public async Task is_not_remembered_before_the_broker_has_it()
    {
        await _panel.HearOnly(Frames.Of("f01"));
        _panel.Now += TimeSpan.FromMinutes(5);
        Assert.Empty(await _panel.Part(PartStateBits.Normal)); // nothing was promised, so nothing ends
    }

    [Fact]
    public async Task of_an_unregistered_device_is_heard_at_the_districts_desk()
    {
        var signals = (await new Panel(isRegistered: false).Hear(Frames.Of("f01"))).Signals;

        Assert.Equal(["device-unregistered", "fire"], signals.Select(signal => signal.Kind));
        Assert.Equal(("gb26875:889", "370211", null), (signals[1].Source, signals[1].DivisionCode, signals[1].Position));
        Assert.StartsWith("未登记设备 gb26875 889 火警：", signals[1].Title, StringComparison.Ordinal);
        Assert.NotEqual(signals[0].SignalId, signals[1].SignalId);
    }

    [Fact]
    public async Task of_every_detector_in_one_frame_is_told()
    {
        var parts = Enumerable.Range(1, 22).Select(n => new PartState(1, 1, 40, new(1, (ushort)n), PartStateBits.Fire, "", TimeTag.Of(_panel.Now)));
        Assert.Equal(22, (await _panel.Say(new DataUnit(2, [.. parts]))).Select(signal => signal.SignalId).Distinct().Count());
    }

    [Fact]
    public async Task is_remembered_even_when_a_thousand_faults_are()
    {
        for (var zone = 0; zone < 60; zone++)
        {
            var faults = Enumerable.Range(1, 22).Select(n => new PartState(1, 1, 40, new((ushort)zone, (ushort)n), PartStateBits.Fault, "", TimeTag.Of(_panel.Now)));
            await _panel.Say(new DataUnit(2, [.. faults]));
        }

        await _panel.Part(PartStateBits.Fire, number: 900);
        _panel.Now += TimeSpan.FromMinutes(5);
        Assert.True(Assert.Single(await _panel.Part(PartStateBits.Normal, number: 900)) is { Kind: "fire", Condition: SignalCondition.Cleared });
    }

    [Theory]
    [InlineData("f01", true)]
    [InlineData("f19", true)]
    [InlineData("f04", false)]
    [InlineData("f05", false)]
    [InlineData("f09", false)]
    [InlineData("f02", false)]
    [InlineData("f16", false)]
    [InlineData("a02", false)]
    [InlineData("a03", false)]
    [InlineData("a09", false)]
    public void overtakes_everything_else(string number, bool isUrgent) =>
        Assert.Equal(isUrgent, Urgency.IsUrgent(Frames.Of(number)));

    [Fact]
    public void overtakes_in_any_of_its_forms_and_wherever_it_stands_in_the_frame()
    {
        var at = TimeTag.Of(_panel.Now);
        var (quiet, loud) = (new SystemState(1, 1, (SystemStateBits)0xFFFD, at), new SystemState(1, 1, SystemStateBits.Fire, at));
        Assert.False(Urgency.IsUrgent(Frames.Up(new DataUnit(1, [quiet, quiet]))));
        Assert.True(Urgency.IsUrgent(Frames.Up(new DataUnit(1, [quiet, loud]))));
        Assert.True(Urgency.IsUrgent(Frames.Up(new DataUnit(1, [quiet, loud]), command: FrameCommand.Answer)));
        Assert.True(Urgency.IsUrgent(Frames.Up(new DataUnit(21, new DeviceState(DeviceStateBits.Fire, at)))));
        Assert.True(Urgency.IsUrgent(Frames.Up(new DataUnit(4, new SystemOperation(1, 1, OperationBits.ManualAlarm, 1, at)))));
        Assert.True(Urgency.IsUrgent(Frames.Up(new DataUnit(24, new DeviceOperation(OperationBits.ManualAlarm, 1, at)))));
        Assert.False(Urgency.IsUrgent(Frames.Up(new DataUnit(4, new SystemOperation(1, 1, (OperationBits)0xFB, 4, at)))));
    }
}
