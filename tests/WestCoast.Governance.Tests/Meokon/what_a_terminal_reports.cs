using System.Buffers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.Feeds;
using static WestCoast.Governance.Tests.Meokon.Terminal;

namespace WestCoast.Governance.Tests.Meokon;

public class what_a_terminal_reports
{
    private static readonly MeokonFrame.Report First = (MeokonFrame.Report)Read(Bytes(M1));

    [Fact]
    public void is_a_reading_for_each_sample_oldest_first_the_last_at_its_time()
    {
        var readings = MeokonSignals.Readings(First, Registered, Then).ToList();

        Assert.Equal([0.537, 0.538, 0.534, 0.536, 0.536, 0.531, 0.542, 0.54, 0.541, 0.541], readings.Select(reading => reading.Value));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => LastSample.AddMinutes(i - 9)), readings.Select(reading => reading.At));
        Assert.All(readings, reading => Assert.Equal(("MK-1/1", "MPa", "fire", Then), (reading.DeviceId, reading.Unit, reading.Kind, reading.ReceivedAt)));
        Assert.Equal(10, readings.Select(reading => reading.ReadingId).Distinct().Count());
    }

    [Fact]
    public void is_of_the_sensor_that_its_channel_is_in_the_registry()
    {
        var station = StationPost.Station("meokon", Id, "MK-1", ("1", "fire-0007"));
        Assert.Equal(["fire-0007", "MK-1/2"], MeokonSignals.Readings(Report(24, 0, 300, 12), station, Then).Select(reading => reading.DeviceId));
    }

    [Fact]
    public void without_samples_is_its_momentary_value()
    {
        var report = Report(1, 0, 321) with { Values = Report(1, 0, 321).Values! with { Samples = [] }, SampleCount = 0 };
        Assert.Equal((0.321, LastSample), Single(MeokonSignals.Readings((MeokonFrame.Report)Read(MeokonWriter.Write(report)), Registered, Then)));

        static (double, DateTimeOffset) Single(IEnumerable<Reading> readings) => Assert.Single(readings) is var its ? (its.Value, its.At) : default;
    }

    [Theory]
    [InlineData(-400 * 24)] // a clock that began with the battery
    [InlineData(2)] // and one that runs ahead
    public void by_a_clock_that_nobody_can_believe_is_dated_by_its_arrival(int hoursOff)
    {
        var report = Report(1, 0, 321) with { Values = Report(1, 0, 321).Values! with { LastAt = (uint)Then.AddHours(hoursOff).ToUnixTimeSeconds() } };
        Assert.Equal(Then, Assert.Single(MeokonSignals.Readings(report, Registered, Then)).At);
    }

    [Fact]
    public void of_an_unknown_type_are_its_alarms_and_no_readings()
    {
        var report = Report(99, 0b0001_0100) with { Values = null, SampleCount = 3, Body = new byte[12] };
        Assert.Empty(MeokonSignals.Readings(report, Registered, Then));
        Assert.Equal(["device-fault", "device-fault"], MeokonSignals.Signals(StationPost.Live, report, 0, Registered, Then).Select(signal => signal.Kind));
    }

    [Theory]
    [InlineData(1, 0, "fire-water-pressure", "low")]
    [InlineData(1, 1, "fire-water-pressure", "high")]
    [InlineData(1, 2, "device-fault", "battery")]
    [InlineData(1, 3, "device-fault", "sensor")]
    [InlineData(1, 4, "device-fault", "hardware")]
    [InlineData(1, 5, "fire-water-pressure", "second-low")]
    [InlineData(1, 6, "fire-water-pressure", "second-high")]
    [InlineData(1, 7, "fire-water-pressure", "third")]
    [InlineData(24, 0, "fire-water-pressure", "low")]
    [InlineData(24, 5, "device-fault", "impact")]
    [InlineData(24, 6, "device-fault", "tilt")]
    [InlineData(24, 7, "fire-water-pressure", "water-drawn")]
    [InlineData(34, 7, "fire-water-pressure", "water-drawn")]
    public void is_a_signal_when_an_alarm_begins_and_when_it_ends(byte type, int bit, string kind, string word)
    {
        var values = MeokonType.Of(type)!.Channels.Select(_ => (short)90).ToArray();
        var set = (byte)(1 << bit);
        var raised = Assert.Single(MeokonSignals.Signals(StationPost.Live, Report(type, set, values), 0, Registered, Then));
        var cleared = Assert.Single(MeokonSignals.Signals(StationPost.Live, Report(type, 0, values), set, Registered, Then));

        Assert.Equal((kind, SignalCondition.Raised), (raised.Kind, raised.Condition));
        Assert.Equal((kind, SignalCondition.Cleared), (cleared.Kind, cleared.Condition));
        Assert.Contains(word, raised.SourceEventId, StringComparison.Ordinal);
        Assert.Equal(("MK-1", LastSample), (raised.Source, raised.OccurredAt));
        Assert.NotEqual(raised.SignalId, cleared.SignalId);
    }

    [Fact]
    public void tells_the_dispatcher_the_value_and_the_limit()
    {
        var signal = Assert.Single(MeokonSignals.Signals(StationPost.Live, First, 0, Registered, Then));

        Assert.Equal("MK-1 号站：高于上限 0.538 MPa，限值 0.5", signal.Title);
        Assert.Equal((0.538, 0.5, "MPa"), (signal.Finding!.Value, signal.Finding.Limit, signal.Finding.Unit));
        Assert.Equal(signal, Assert.Single(MeokonSignals.Signals(StationPost.Live, First, 0, Registered, Then)));
    }

    [Fact]
    public async Task is_told_once_while_the_alarm_stands_and_only_what_was_safe_is_remembered()
    {
        var protocol = new MeokonProtocol((_, _) => Registered, StationMemory.InProcess(), StationPost.Live);
        var ct = TestContext.Current.CancellationToken;

        var first = await protocol.Open().Hear(First, Bytes(M1), Then, ct);
        var again = await protocol.Open().Hear(First, Bytes(M1), Then, ct); // the broker had not confirmed
        await again.Remember!(ct);
        var stands = await protocol.Open().Hear(First, Bytes(M1), Then, ct);
        await stands.Remember!(ct);
        var ended = await protocol.Open().Hear(First with { Alarms = 0 }, Bytes(M1), Then, ct);

        Assert.Equal(first.Signals, again.Signals);
        Assert.Single(first.Signals);
        Assert.Empty(stands.Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single(ended.Signals).Condition);
    }

    [Fact]
    public async Task of_an_unregistered_one_is_one_signal_a_day_that_tells_its_alarms_and_no_answer()
    {
        var heard = await new MeokonProtocol((_, _) => null, StationMemory.InProcess(), StationPost.Live).Open().Hear(First, Bytes(M1), Then, TestContext.Current.CancellationToken);

        var signal = Assert.Single(heard.Signals);
        Assert.Equal(("device-unregistered", "station.unknown", true), (signal.Kind, heard.Refused, heard.Confirm.IsEmpty));
        Assert.Contains("高于上限 0.538 MPa", signal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_answered_with_a_frame_of_its_own_protocol()
    {
        var heard = await Protocol.Open().Hear(First, Bytes(M1), Then, TestContext.Current.CancellationToken);
        var input = new ReadOnlySequence<byte>(heard.Confirm);
        Assert.Equal(new MeokonFrame.Answer(Id, Then), Assert.IsType<FrameRead<MeokonFrame>.Frame>(Protocol.Read(ref input)).Value);
        Assert.True(heard.Deny.IsEmpty);
        Assert.IsType<Asked.Refused>(Protocol.Open().Ask(new(Guid.Empty, "meokon", Id, "read-state", new Dictionary<string, string>()), Then));
    }

    [Fact]
    public void is_urgent_when_any_alarm_is_set() =>
        Assert.Equal((true, false), (Protocol.IsUrgent(First), Protocol.IsUrgent(First with { Alarms = 0 })));
}
