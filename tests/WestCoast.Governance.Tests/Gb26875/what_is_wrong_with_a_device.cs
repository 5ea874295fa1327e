using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Gb26875;

namespace WestCoast.Governance.Tests.Gb26875;

public class what_is_wrong_with_a_device
{
    private readonly Panel _panel = new();

    [Theory]
    [InlineData(SystemStateBits.Fault, "fault", "故障")]
    [InlineData(SystemStateBits.Shielded, "shielded", "被屏蔽")]
    [InlineData(SystemStateBits.Supervised, "supervised", "监管报警")]
    [InlineData(SystemStateBits.MainPowerFault, "main-power-fault", "主电故障")]
    [InlineData(SystemStateBits.BackupPowerFault, "backup-power-fault", "备电故障")]
    [InlineData(SystemStateBits.BusFault, "bus-fault", "总线故障")]
    public async Task begins_and_ends_for_a_system(SystemStateBits bit, string word, string zh) =>
        BeginsAndEnds(await _panel.System(bit), await Later(() => _panel.System(bit)), await Later(() => _panel.System(0)), word, zh);

    [Theory]
    [InlineData(PartStateBits.Fault, "fault", "故障")]
    [InlineData(PartStateBits.Shielded, "shielded", "被屏蔽")]
    [InlineData(PartStateBits.Supervised, "supervised", "监管报警")]
    [InlineData(PartStateBits.PowerFault, "power-fault", "电源故障")]
    public async Task begins_and_ends_for_a_part(PartStateBits bit, string word, string zh) =>
        BeginsAndEnds(await _panel.Part(bit), await Later(() => _panel.Part(bit)), await Later(() => _panel.Part(0)), word, zh);

    [Theory]
    [InlineData(DeviceStateBits.Fault, "fault", "故障")]
    [InlineData(DeviceStateBits.MainPowerFault, "main-power-fault", "主电故障")]
    [InlineData(DeviceStateBits.BackupPowerFault, "backup-power-fault", "备电故障")]
    [InlineData(DeviceStateBits.ChannelFault, "channel-fault", "与监控中心通信信道故障")]
    [InlineData(DeviceStateBits.LineFault, "line-fault", "监测连接线路故障")]
    public async Task begins_and_ends_for_the_transmission_device(DeviceStateBits bit, string word, string zh) =>
        BeginsAndEnds(await _panel.Device(bit), await Later(() => _panel.Device(bit)), await Later(() => _panel.Device(0)), word, zh);

    [Fact]
    public async Task of_the_published_frame_is_its_main_power()
    {
        var signal = Assert.Single((await _panel.Hear(Frames.Of("f04"))).Signals);
        Assert.Equal("示例商场 主电故障：用户信息传输装置", signal.Title);
        Assert.Equal("main-power-fault:device:023a091a090c", signal.SourceEventId);
    }

    [Theory]
    [InlineData(91)]
    [InlineData(97)]
    [InlineData(99)]
    public async Task at_a_watched_valve_or_pump_is_missing_fire_water(byte type) =>
        Assert.Equal("fire-water-pressure", Assert.Single(await _panel.Part(PartStateBits.Supervised, type)).Kind);

    [Fact]
    public async Task is_told_bit_by_bit_when_several_change_at_once()
    {
        await _panel.System(SystemStateBits.MainPowerFault | SystemStateBits.Fault);
        _panel.Now += TimeSpan.FromMinutes(1);
        var signals = await _panel.System(SystemStateBits.BackupPowerFault | SystemStateBits.Fault | SystemStateBits.Fire);

        Assert.Equal(
            [("fire", SignalCondition.Raised), ("main-power-fault-cleared", SignalCondition.Cleared), ("backup-power-fault", SignalCondition.Raised)],
            signals.Select(signal => (signal.SourceEventId.Split(':')[0], signal.Condition)));
    }

    [Theory]
    [InlineData(SystemStateBits.Normal)]
    [InlineData(SystemStateBits.Started)]
    [InlineData(SystemStateBits.Feedback)]
    [InlineData(SystemStateBits.Delayed)]
    [InlineData(SystemStateBits.Manual)]
    [InlineData(SystemStateBits.ConfigurationChanged)]
    [InlineData(SystemStateBits.Reset)]
    [InlineData(SystemStateBits.None)]
    public async Task is_nothing_while_it_does_what_it_should(SystemStateBits state) => Assert.Empty(await _panel.System(state));

    [Fact]
    public async Task says_in_its_description_what_else_is_set() => Assert.StartsWith(
        "状态：故障、启动、反馈、延时、手动；",
        Assert.Single(await _panel.System((SystemStateBits)0x08E5)).Description, StringComparison.Ordinal);

    [Fact]
    public async Task is_still_known_after_a_reset_which_ends_alarms_only()
    {
        await _panel.Part(PartStateBits.Fault | PartStateBits.Fire);
        _panel.Now += TimeSpan.FromMinutes(5);
        Assert.Single(await _panel.Operation(OperationBits.Reset));
        Assert.Empty(await _panel.Part(PartStateBits.Fault));
        Assert.Equal("fault-cleared", Assert.Single(await _panel.Part(0)).SourceEventId.Split(':')[0]);
    }

    [Fact]
    public async Task is_told_again_while_the_broker_did_not_take_it()
    {
        var frame = Frames.Of("f04");
        var (first, again) = (await _panel.HearOnly(frame), await _panel.HearOnly(frame));
        Assert.Equal(Assert.Single(first.Signals).SignalId, Assert.Single(again.Signals).SignalId);
    }

    [Fact]
    public async Task comes_with_an_answer_as_well_as_unasked() =>
        Assert.Equal("main-power-fault", Assert.Single((await _panel.Hear(Frames.Of("f09"))).Signals).SourceEventId.Split(':')[0]);

    private static void BeginsAndEnds(
        IReadOnlyList<SignalReceived> first, IReadOnlyList<SignalReceived> again, IReadOnlyList<SignalReceived> last, string word, string zh)
    {
        var (raised, cleared) = (Assert.Single(first), Assert.Single(last));
        Assert.Empty(again);
        Assert.Equal(("device-fault", SignalCondition.Raised, word), (raised.Kind, raised.Condition, raised.SourceEventId.Split(':')[0]));
        Assert.Equal(("device-fault", SignalCondition.Cleared, $"{word}-cleared"), (cleared.Kind, cleared.Condition, cleared.SourceEventId.Split(':')[0]));
        Assert.StartsWith($"示例商场 {zh}：", raised.Title, StringComparison.Ordinal);
        Assert.StartsWith($"示例商场 {zh}解除：", cleared.Title, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<SignalReceived>> Later(Func<Task<IReadOnlyList<SignalReceived>>> say)
    {
        _panel.Now += TimeSpan.FromMinutes(3);
        _panel.Reconnect();
        return say();
    }
}
