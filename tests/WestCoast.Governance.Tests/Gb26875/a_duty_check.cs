using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Gb26875;

namespace WestCoast.Governance.Tests.Gb26875;

public class a_duty_check
{
    private static readonly DateTimeOffset Asked = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly Panel _panel = new();

    [Fact]
    public async Task is_answered_by_a_person_under_its_own_key()
    {
        var answer = (await _panel.Hear(Frames.Of("f05"))).Answer!;
        Assert.Equal(("duty", "answered"), (answer.Key, answer.Outcome));
        Assert.Equal("""{"type":24,"objects":[{"operation":"confirmOrDutyAnswer","operator":1,"at":"2012-09-26T09:58:02+08:00"}]}""", answer.Content);
    }

    [Fact]
    public async Task is_not_answered_by_other_buttons_or_by_the_panels_confirm_or_by_an_old_record()
    {
        var at = TimeTag.Of(_panel.Now);
        Assert.Null((await _panel.Hear(Frames.Up(new DataUnit(24, new DeviceOperation((OperationBits)0x5F, 1, at)), sent: _panel.Now))).Answer);
        Assert.Null((await _panel.Hear(Frames.Up(new DataUnit(4, new SystemOperation(1, 1, OperationBits.ConfirmOrDutyAnswer, 1, at)), sent: _panel.Now))).Answer);
        var old = new DeviceOperation(OperationBits.ConfirmOrDutyAnswer, 1, TimeTag.Of(_panel.Now.AddHours(-2)));
        Assert.Null((await _panel.Hear(Frames.Up(new DataUnit(24, old), sent: _panel.Now))).Answer);
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(599, null, false)]
    [InlineData(600, null, true)]
    [InlineData(600, 0, false)]
    [InlineData(900, 600, false)]
    [InlineData(900, 601, true)]
    [InlineData(900, -1, true)]
    public void is_unanswered_after_ten_minutes(int now, int? answered, bool unanswered) => Assert.Equal(
        unanswered, DutyCheck.IsUnanswered(Asked, answered is { } s ? Asked.AddSeconds(s) : null, Asked.AddSeconds(now)));

    [Fact]
    public void that_nobody_answered_is_one_signal()
    {
        var signal = DutyCheck.Unanswered(Panel.Live, Panel.Registered, Asked, Asked.AddMinutes(10));
        var again = DutyCheck.Unanswered(Panel.Live, Panel.Registered, Asked, Asked.AddMinutes(11));

        Assert.Equal(("duty-unanswered", "fire", "示例商场 查岗10分钟无应答", World.Live), (signal.Kind, signal.Feed, signal.Title, signal.World));
        Assert.Equal((Asked.AddMinutes(10), "查岗时间 2026-03-02 20:00:00；装置地址 889"), (signal.OccurredAt, signal.Description));
        Assert.Equal((signal.SignalId, SignalCondition.Raised), (again.SignalId, again.Condition));
        Assert.NotEqual(signal.SignalId, DutyCheck.Unanswered(Panel.Live, Panel.Registered, Asked.AddHours(1), Asked.AddHours(2)).SignalId);
    }
}
