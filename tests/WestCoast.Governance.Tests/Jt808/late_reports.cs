using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class late_reports
{
    private readonly Depot _depot = new();

    [Fact]
    public async Task of_a_blind_zone_are_told_as_late_and_move_no_level()
    {
        var line = await _depot.Connected();
        await _depot.Report(line, At(0));
        var out_of_it = Noon.AddMinutes(20);
        var replayed = await _depot.Replay(line, out_of_it, At(100), At(200, AlarmBit.Emergency), At(300, AlarmBit.Emergency), At(400));

        var late = Assert.Single(replayed.Signals);
        Assert.Equal((true, Noon.AddSeconds(200), SignalCondition.Raised), (late.Late, late.OccurredAt, late.Condition));
        Assert.StartsWith("补报", late.Description, StringComparison.Ordinal);
        Assert.Empty(replayed.Readings);

        var live = Assert.Single((await _depot.Report(line, At(1200, AlarmBit.Emergency), out_of_it)).Signals);
        Assert.False(live.Late); // still pressed: that is news of now
    }

    [Fact]
    public async Task after_newer_ones_end_nothing_and_raise_nothing_that_is_known()
    {
        var line = await _depot.Connected();
        await _depot.Report(line, At(600, AlarmBit.Rollover), Noon.AddSeconds(600));
        Assert.Empty((await _depot.Replay(line, Noon.AddSeconds(601), At(100), At(200, AlarmBit.Rollover), At(300))).Signals);
        Assert.Empty((await _depot.Report(line, At(610, AlarmBit.Rollover), Noon.AddSeconds(610))).Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single((await _depot.Report(line, At(620), Noon.AddSeconds(620))).Signals).Condition);
    }

    [Fact]
    public async Task sent_as_ordinary_ones_are_known_by_their_time()
    {
        var line = await _depot.Connected();
        await _depot.Report(line, At(100, AlarmBit.Collision), Noon.AddSeconds(100));
        var older = await _depot.Report(line, At(50), Noon.AddSeconds(101)); // overtaken on the way
        Assert.Empty(older.Signals);
        Assert.Empty(older.Readings);
        Assert.Empty((await _depot.Report(line, At(110, AlarmBit.Collision), Noon.AddSeconds(110))).Signals);
    }

    [Fact]
    public async Task in_order_but_old_do_not_take_the_urgency_from_the_one_of_now()
    {
        var line = await _depot.Connected();
        var now = Noon.AddHours(1);
        Assert.True(Assert.Single((await _depot.Report(line, At(0, AlarmBit.Emergency), now)).Signals).Late);
        Assert.False(Assert.Single((await _depot.Report(line, At(3600, AlarmBit.Emergency), now)).Signals).Late);
    }

    [Fact]
    public async Task in_several_messages_tell_a_lasting_alarm_once()
    {
        var line = await _depot.Connected();
        var now = Noon.AddHours(1);
        Assert.Single((await _depot.Replay(line, now, At(0, AlarmBit.Fatigue), At(10, AlarmBit.Fatigue))).Signals);
        Assert.Empty((await _depot.Replay(line, now, At(20, AlarmBit.Fatigue), At(30, AlarmBit.Fatigue))).Signals);
    }

    [Fact]
    public async Task sent_again_are_the_same_signals()
    {
        var line = await _depot.Connected();
        LocationReport[] reports = [At(0), At(10, AlarmBit.Danger), At(20)];
        var first = Assert.Single((await _depot.Replay(line, Noon.AddHours(1), reports)).Signals);
        Assert.Equal(first.SignalId, Assert.Single((await _depot.Replay(line, Noon.AddHours(2), reports)).Signals).SignalId);
    }

    [Fact]
    public async Task without_a_time_are_late_all_the_same()
    {
        var line = await _depot.Connected();
        var signal = Assert.Single((await _depot.Replay(line, Noon, At(0, AlarmBit.Collision) with { Time = new byte[6] })).Signals);
        Assert.Equal((true, Noon), (signal.Late, signal.OccurredAt));
    }

    [Fact]
    public async Task gathered_in_a_batch_of_now_move_levels_in_the_order_of_their_time()
    {
        var line = await _depot.Connected();
        var batch = new LocationBatch(BlindZone: false, [At(20), At(0), At(10, AlarmBit.Collision)]);
        var heard = await Tell(line, _depot.Frame(MessageId.LocationBatch, batch.Write()), Noon.AddSeconds(21));
        Assert.Equal([SignalCondition.Raised, SignalCondition.Cleared], heard.Signals.Select(signal => signal.Condition));
        Assert.Equal(3, heard.Readings.Count);
        Assert.Equal(Reply.Done, Answer(heard.Confirm).Result);
    }

    [Fact]
    public async Task in_a_batch_that_breaks_off_are_taken_and_the_rest_is_refused()
    {
        var line = await _depot.Connected();
        var body = new LocationBatch(BlindZone: false, [At(0, AlarmBit.Collision), At(10)]).Write();
        var heard = await Tell(line, _depot.Frame(MessageId.LocationBatch, body[..^3]));
        Assert.Equal(("batch.cut", Reply.Wrong, 1), (heard.Refused, Answer(heard.Deny).Result, heard.Signals.Count));
    }
}
