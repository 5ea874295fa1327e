using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Sparkplug;
using WestCoast.Governance.Simulators.Stations;
using WestCoast.Governance.Tests.Feeds;
using static WestCoast.Governance.Tests.Sparkplug.Node;

namespace WestCoast.Governance.Tests.Sparkplug;

public sealed class an_edge_node_over_mqtt : IAsyncDisposable
{
    private readonly StationPost _post = new();
    private readonly SparkplugNode _sim = new("west", "edge1", "tank");
    private SparkplugIntake _intake;
    private DateTimeOffset _now = Noon;

    public an_edge_node_over_mqtt()
    {
        _post.Stations.Add(StationPost.Station("sparkplug", "west/edge1", "SP-1"));
        _post.Stations.Add(StationPost.Station("sparkplug", "west/edge1/tank", "SP-1-T", ("Level", "water-0001")));
        _sim.Measure("Level", 2.5, "m");
        _intake = Intake();
    }

    [Fact]
    public async Task brings_readings_of_its_devices_by_name_and_alias()
    {
        await Born();
        await Take(_sim.Data("Level", 1.5, _now = Noon.AddSeconds(5)));

        Assert.Equal([("water-0001", 2.5, "m"), ("water-0001", 1.5, "m")], _post.Readings.Select(reading => (reading.DeviceId, reading.Value, reading.Unit)));
        Assert.Empty(_post.Refused);
        Assert.Empty(_post.Signals);
    }

    [Fact]
    public async Task whose_device_is_not_registered_has_its_metrics_as_channels()
    {
        _post.Stations.RemoveAt(1);
        await Born();
        Assert.Equal("SP-1/tank/Level", Assert.Single(_post.Readings).DeviceId);
    }

    [Fact]
    public async Task with_a_gap_is_asked_to_be_born_again_and_heeds_it()
    {
        await Born();
        _sim.Lose();
        var asked = Assert.Single((await Take(_sim.Data("Level", 1.5, _now))).Downlinks);

        Assert.Equal(("spBv1.0/west/NCMD/edge1", false), (asked.Topic, asked.AtLeastOnce));
        foreach (var birth in _sim.Hear(asked.Payload.Span, _now = Noon.AddSeconds(1)))
            await Take(birth);
        Assert.Null((await Take(_sim.Data("Level", 1.25, _now))).Refused);
        Assert.Equal([2.5, 1.5, 1.25], _post.Readings.Select(reading => reading.Value)); // the value of the doubtful message came with the rebirth
        Assert.Equal("seq.gap", Assert.Single(_post.Refused).Reason);
    }

    [Fact]
    public async Task that_was_there_before_the_hub_is_asked_for_its_birth()
    {
        await Born();
        _intake = Intake();
        var taken = await Take(_sim.Data("Level", 1.5, _now));
        Assert.Equal(("data.before-birth", 1), (taken.Refused, taken.Downlinks.Count));
    }

    [Fact]
    public async Task that_dies_is_silent_and_so_is_its_device_until_each_is_born_again()
    {
        var will = await Born();
        _now = Noon.AddMinutes(3);
        await Take(will);
        await Take(will); // a broker may deliver twice

        Assert.Equal(["SP-1", "SP-1-T"], _post.Signals.Select(signal => signal.Source));
        Assert.All(_post.Signals, signal => Assert.Equal(("sensor-silent", SignalCondition.Raised, _now), (signal.Kind, signal.Condition, signal.OccurredAt)));

        _post.Signals.Clear();
        _intake = Intake(); // another process, or the same after a restart
        _now = Noon.AddMinutes(5);
        await Born();
        Assert.Equal([("SP-1", SignalCondition.Cleared), ("SP-1-T", SignalCondition.Cleared)], _post.Signals.Select(signal => (signal.Source, signal.Condition)));
    }

    [Fact]
    public async Task is_not_silenced_by_the_late_death_of_a_session_before_whoever_hears_it()
    {
        var old = await Born();
        await Born(); // through another hub, with the same store
        await Take(old, Intake());
        await Take(old);
        Assert.Empty(_post.Signals);
    }

    [Fact]
    public async Task whose_device_dies_says_so_for_the_device_alone()
    {
        await Born();
        await Take(_sim.DeviceDeath(_now));
        Assert.Equal(("SP-1-T", "sensor-silent"), Assert.Single(_post.Signals) is var signal ? (signal.Source, signal.Kind) : default);
    }

    [Fact]
    public async Task that_nobody_registered_is_a_signal_and_its_messages_are_kept()
    {
        var stranger = new SparkplugNode("west", "edge9", "d");
        stranger.Connect(_now);
        Assert.Equal("station.unknown", (await Take(stranger.Birth(_now)[0])).Refused);
        Assert.Equal("station.unknown", (await Take(stranger.Birth(_now)[1])).Refused);

        Assert.Equal("device-unregistered", Assert.Single(_post.Signals).Kind);
        Assert.Equal(2, _post.Refused.Count);
    }

    [Fact]
    public async Task moves_on_only_with_what_the_bus_confirmed()
    {
        await Born();
        var data = _sim.Data("Level", 1.5, _now);
        _post.IsBroken = true;
        await Assert.ThrowsAsync<NotAcceptedException>(() => Take(data));
        _post.IsBroken = false;

        Assert.Null((await Take(data)).Refused);
        Assert.Null((await Take(_sim.Data("Level", 1.25, _now))).Refused);
        Assert.Equal([2.5, 1.5, 1.25], _post.Readings.Select(reading => reading.Value));
    }

    [Fact]
    public async Task keeps_its_order_however_fast_its_messages_come()
    {
        await Born();
        var sent = Enumerable.Range(0, 500).Select(i => _sim.Data("Level", i, _now)).ToList();
        var taken = await Task.WhenAll(sent.Select(data => Take(data)));

        Assert.All(taken, its => Assert.Equal((null, 0), (its.Refused, its.Downlinks.Count)));
        Assert.Equal(501, _post.Readings.Count);
    }

    [Fact]
    public async Task tells_what_is_historical()
    {
        await Born();
        await Take(_sim.Data("Level", 1.5, _now, isHistorical: true));
        Assert.Equal([false, true], _post.Readings.Select(reading => reading.IsHistorical));
    }

    [Fact]
    public async Task in_another_unit_than_the_sensor_s_is_not_believed()
    {
        _post.Devices.Add(new Device("water-0001", "water", "cm", []));
        _sim.Connect(_now);
        Assert.Equal([null, "unit.wrong"], [(await Take(_sim.Birth(_now)[0])).Refused, (await Take(_sim.Birth(_now)[1])).Refused]);
        Assert.Empty(_post.Readings);
        Assert.Equal("unit.wrong", Assert.Single(_post.Refused).Reason);
    }

    [Fact]
    public async Task speaks_for_itself_alone_and_hears_only_its_own_commands()
    {
        var other = new MqttSender("west/edge2", StationPost.Station("sparkplug", "west/edge2", "SP-2"));
        var self = new MqttSender("west/edge1", _post.Stations[0]);
        _sim.Connect(_now);
        var birth = _sim.Birth(_now)[0];

        Assert.Equal("device.foreign", (await Take(birth, sender: other)).Refused);
        Assert.Null((await Take(birth, sender: self)).Refused);
        Assert.Equal("device.foreign", (await Take(new("spBv1.0/STATE/host", []), sender: self)).Refused);
        Assert.All(["spBv1.0/west/NCMD/edge1", "spBv1.0/west/NCMD/edge1/#", "spBv1.0/west/DCMD/edge1/#", "spBv1.0/west/DCMD/edge1/tank"], filter => Assert.True(_intake.MayHear(self, filter)));
        Assert.All(["spBv1.0/#", "spBv1.0/west/NCMD/#", "spBv1.0/west/NCMD/edge10", "spBv1.0/west/NDATA/edge1", "spBv1.0/west/+/edge1"], filter => Assert.False(_intake.MayHear(self, filter)));
    }

    [Theory]
    [InlineData("spBv1.0/west/NDATA/edge1", "payload.malformed", "12ff")]
    [InlineData("spBv1.0/west/NOTHING/edge1", "topic.unknown", "00")]
    public async Task is_refused_with_a_reason_and_kept(string topic, string reason, string hex)
    {
        Assert.Equal(reason, (await Take(new(topic, Convert.FromHexString(hex)))).Refused);
        Assert.Equal(reason, Assert.Single(_post.Refused).Reason);
    }

    [Fact]
    public async Task does_not_mind_what_hosts_say()
    {
        Assert.Null((await Take(new("spBv1.0/STATE/host", [1]))).Refused);
        Assert.Null((await Take(new("spBv1.0/west/NCMD/edge1", [1]))).Refused);
        Assert.Empty(_post.Refused);
    }

    public ValueTask DisposeAsync() => _post.DisposeAsync();

    private SparkplugIntake Intake() => new(_post.Find, _post.Memory, _post.Delivery, StationPost.Live);

    private async Task<SparkplugNode.Sent> Born()
    {
        var will = _sim.Connect(_now);
        foreach (var birth in _sim.Birth(_now))
            Assert.Null((await Take(birth)).Refused);
        return will;
    }

    private Task<Taken> Take(SparkplugNode.Sent sent, SparkplugIntake? intake = null, MqttSender? sender = null) =>
        (intake ?? _intake).Take(StationPost.Message(sent.Topic, sent.Payload, sender), _now, TestContext.Current.CancellationToken);
}
