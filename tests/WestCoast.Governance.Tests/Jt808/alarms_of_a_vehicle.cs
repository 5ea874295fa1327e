using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class alarms_of_a_vehicle
{
    private readonly Depot _depot = new();

    [Fact]
    public async Task rise_once_and_clear_once()
    {
        var line = await _depot.Connected();
        var raised = Assert.Single((await _depot.Report(line, At(0, AlarmBit.Collision))).Signals);
        Assert.Equal(("vehicle-alarm", SignalCondition.Raised, "危货车 鲁B12345 碰撞", "truck-1", false), (raised.Kind, raised.Condition, raised.Title, raised.Source, raised.Late));
        Assert.Equal((Noon, 120.15, 35.96), (raised.OccurredAt, raised.Position!.Longitude, raised.Position.Latitude));
        Assert.Equal("青岛危运 1 号罐车；03-02 12:00:00 车速 62.5 km/h，向东；位置为车辆上报", raised.Description);

        Assert.Empty((await _depot.Report(line, At(10, AlarmBit.Collision), Noon.AddSeconds(10))).Signals);
        var cleared = Assert.Single((await _depot.Report(line, At(20), Noon.AddSeconds(20))).Signals);
        Assert.Equal((SignalCondition.Cleared, "危货车 鲁B12345 碰撞解除"), (cleared.Condition, cleared.Title));
        Assert.NotEqual(raised.SignalId, cleared.SignalId);
        Assert.Empty((await _depot.Report(line, At(30), Noon.AddSeconds(30))).Signals);
    }

    [Fact]
    public async Task are_remembered_across_connections()
    {
        await _depot.Report(await _depot.Connected(), At(0, AlarmBit.Rollover));
        var again = await _depot.Connected(is2019: true);
        Assert.Empty((await _depot.Report(again, At(10, AlarmBit.Rollover), Noon.AddSeconds(10), is2019: true)).Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single((await _depot.Report(again, At(20), Noon.AddSeconds(20), is2019: true)).Signals).Condition);
    }

    [Fact]
    public async Task are_the_same_signals_when_the_bus_failed_and_the_report_comes_again()
    {
        var line = await _depot.Connected();
        var frame = _depot.Frame(MessageId.Location, At(0, AlarmBit.Emergency).Write());
        var first = await Fail(line, frame);
        Assert.True(first.Deny.IsEmpty); // unanswered: the bit stays, and the report comes again
        var second = await Tell(line, frame, Noon.AddSeconds(15));

        Assert.Equal(Assert.Single(first.Signals).SignalId, Assert.Single(second.Signals).SignalId);
        Assert.Equal(new Reply(frame.Serial, MessageId.Location, Reply.Done), Answer(second.Confirm));
        Assert.Empty((await Tell(line, frame, Noon.AddSeconds(30))).Signals);
    }

    [Theory]
    [InlineData(AlarmBit.Emergency)]
    [InlineData(AlarmBit.Danger)]
    [InlineData(AlarmBit.InOrOutOfArea)]
    [InlineData(AlarmBit.IllegalIgnition)]
    [InlineData(AlarmBit.IllegalMovement)]
    [InlineData(AlarmBit.IllegalDoor)]
    public async Task that_end_with_our_answer_are_not_called_over(AlarmBit bit)
    {
        var line = await _depot.Connected();
        Assert.Single((await _depot.Report(line, At(0, bit))).Signals);
        Assert.Empty((await _depot.Report(line, At(10), Noon.AddSeconds(10))).Signals);
        Assert.Single((await _depot.Report(line, At(20, bit), Noon.AddSeconds(20))).Signals); // the button again
    }

    [Fact]
    public async Task and_faults_of_the_terminal_are_of_their_kinds()
    {
        var line = await _depot.Connected();
        var all = await _depot.Report(line, At(0, Enum.GetValues<AlarmBit>()));
        string Of(string kind) => string.Join(',', all.Signals.Where(signal => signal.Kind == kind).Select(signal => signal.SourceEventId.Split('-', ':')[1]));
        Assert.Equal("0,1,2,3,18,19,20,21,23,25,26,27,28,29,30,31", Of("vehicle-alarm"));
        Assert.Equal("4,5,6,7,8,9,10,11,12,24", Of("device-fault"));
        Assert.Equal(26, all.Signals.Select(signal => signal.SignalId).Distinct().Count());
    }

    [Fact]
    public async Task of_the_2019_edition_are_three_more()
    {
        var line = await _depot.Connected(is2019: true);
        var added = (await _depot.Report(line, At(0, AlarmBit.ForbiddenDriving, AlarmBit.TyrePressure, AlarmBit.BlindSpotSensor), is2019: true)).Signals;
        Assert.Equal(["vehicle-alarm", "vehicle-alarm", "device-fault"], added.Select(signal => signal.Kind));
    }

    [Fact]
    public async Task such_as_speeding_concern_only_dangerous_goods()
    {
        var line = await _depot.Connected(BusPhone);
        var heard = await _depot.Report(line, At(0, AlarmBit.Overspeed, AlarmBit.ParkingTime, AlarmBit.Fatigue), phone: BusPhone);
        Assert.Equal("车辆 隧道 3 路 疲劳驾驶", Assert.Single(heard.Signals).Title);
    }

    [Theory]
    [InlineData(LocationStatus.Fixed | LocationStatus.Encrypted, 120_150_000u, "坐标已加密")]
    [InlineData(LocationStatus.None, 120_150_000u, "未定位")]
    [InlineData(LocationStatus.Fixed, 4_000_000_000u, "坐标超出范围")]
    [InlineData(LocationStatus.Fixed, 116_400_000u, "position.outside-district")]
    public async Task without_a_place_to_believe_are_told_at_the_registered_one(LocationStatus status, uint longitude, string why)
    {
        var line = await _depot.Connected();
        var signal = Assert.Single((await _depot.Report(line, At(0, AlarmBit.Rollover) with { Status = status, Longitude = longitude })).Signals);
        Assert.Equal((120.2, 36.0), (signal.Position!.Longitude, signal.Position.Latitude));
        Assert.Contains(why, signal.Description, StringComparison.Ordinal);
        Assert.Contains("登记地点", signal.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("FFFFFFFFFFFF")]
    [InlineData("991231235959")] // the future
    [InlineData("060717120000")] // a receiver that lost 1,024 weeks
    public async Task with_an_impossible_time_happened_now(string bcd)
    {
        var line = await _depot.Connected();
        var heard = await _depot.Report(line, At(0, AlarmBit.Emergency) with { Time = Wire.Bytes(bcd) });
        var signal = Assert.Single(heard.Signals);
        Assert.Equal((Noon, false), (signal.OccurredAt, signal.Late));
        Assert.Contains("终端时间无效", signal.Description, StringComparison.Ordinal);
        Assert.Empty(heard.Readings);
    }

    [Fact]
    public async Task tell_which_area_and_that_somebody_must_confirm()
    {
        var line = await _depot.Connected();
        LocationExtra[] extras = [new(LocationExtra.InOrOut, new byte[] { 1, 0, 0, 0, 77, 0 }), new(LocationExtra.EventToConfirm, new byte[] { 0, 9 })];
        var signal = Assert.Single((await _depot.Report(line, At(0, AlarmBit.InOrOutOfArea) with { Extras = extras })).Signals);
        Assert.Contains("进入 77；需人工确认，事件 9", signal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task survive_a_memory_that_cannot_be_read()
    {
        await _depot.Memory.Save("jt808", TankerPhone, "{no"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Single((await _depot.Report(await _depot.Connected(), At(0, AlarmBit.Stolen))).Signals);
    }

    [Fact]
    public async Task of_a_drill_are_stamped_as_such()
    {
        var drill = new Jt808Protocol((_, _) => Tanker, StationMemory.InProcess(), new EdgeStamp(World.Drill), Anywhere, () => [], new byte[16]).Open();
        await drill.Hear(_depot.Frame(MessageId.Authenticate, new Authentication(new AuthCode(new byte[16]).For(TankerPhone)).Write(false)), default, Noon, TestContext.Current.CancellationToken);
        var heard = await drill.Hear(_depot.Frame(MessageId.Location, At(0, AlarmBit.Emergency).Write()), default, Noon, TestContext.Current.CancellationToken);
        Assert.Equal((World.Drill, CapStatus.Exercise), (Assert.Single(heard.Signals).World, heard.Signals[0].CapStatus));
    }

    [Theory]
    [InlineData(MessageId.Location, true, AlarmBit.Emergency)]
    [InlineData(MessageId.Location, true, AlarmBit.Collision)]
    [InlineData(MessageId.Location, true, AlarmBit.Rollover)]
    [InlineData(MessageId.Location, false, AlarmBit.Overspeed)]
    [InlineData(MessageId.LocationBatch, false, AlarmBit.Emergency)]
    [InlineData(MessageId.Authenticate, true, AlarmBit.Overspeed)] // must not be overtaken by the alarm behind it
    public void overtake_when_somebody_may_be_hurt(ushort id, bool urgent, AlarmBit bit) =>
        Assert.Equal(urgent, _depot.Protocol.IsUrgent(_depot.Frame(id, At(0, bit).Write())));

    [Fact]
    public void of_a_short_body_overtake_nothing() => Assert.False(_depot.Protocol.IsUrgent(_depot.Frame(MessageId.Location, [0x80])));

    private static string? Anywhere(double longitude, double latitude, string crs, out Position? position)
    {
        position = new Position { Longitude = longitude, Latitude = latitude, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = crs };
        return null;
    }
}
