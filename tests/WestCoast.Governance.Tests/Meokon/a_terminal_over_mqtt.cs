using System.Buffers;
using System.Text;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Simulators.Stations;
using WestCoast.Governance.Tests.Feeds;
using static WestCoast.Governance.Tests.Meokon.Terminal;

namespace WestCoast.Governance.Tests.Meokon;

public sealed class a_terminal_over_mqtt : IAsyncDisposable
{
    private const string Topic = "GIOT-GW/UL/" + Id;

    private readonly StationPost _post = new();
    private readonly MeokonIntake _intake;

    public a_terminal_over_mqtt()
    {
        _post.Stations.Add(Registered);
        _intake = new MeokonIntake(_post.Find, _post.Memory, _post.Delivery, StationPost.Live, new MeokonTopics());
    }

    [Theory]
    [InlineData(M1)]
    [InlineData("A55A00003B53484D4B313930363030313334C8003C000A0102006401F4021A5D1966B60219021A0216021802180213021E021C021D021D7E0355AA\r\n")]
    public async Task is_heard_and_answered_on_its_downlink(string payload)
    {
        var taken = await Take(Topic, payload);

        Assert.Null(taken.Refused);
        Assert.Equal((10, 1), (_post.Readings.Count, _post.Signals.Count));
        var answer = Assert.Single(taken.Downlinks);
        Assert.Equal("GIOT-GW/DL/" + Id, answer.Topic);
        Assert.StartsWith("a55aff001b", Encoding.ASCII.GetString(answer.Payload.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_answered_when_the_bus_did_not_confirm_and_loses_no_alarm_by_that()
    {
        _post.IsBroken = true;
        await Assert.ThrowsAsync<NotAcceptedException>(() => Take(Topic, M1));
        _post.IsBroken = false;
        await Take(Topic, M1);

        Assert.Equal("fire-water-pressure", Assert.Single(_post.Signals).Kind);
    }

    [Theory]
    [InlineData(Topic, "not hex", "hex.malformed")]
    [InlineData(Topic, "a55", "hex.malformed")]
    [InlineData(Topic, "", "payload.empty")]
    [InlineData(Topic, "a55a00003b", "frame.cut-short")]
    [InlineData(Topic, M1 + "00", "frame.trailing")]
    [InlineData(Topic, "00" + M1, "frame.start")]
    [InlineData(Topic, M2, "device.foreign")]
    [InlineData("GIOT-GW/UL/SHRP25090120", M2, "station.unknown")]
    public async Task is_refused_with_a_reason_and_kept(string topic, string payload, string reason)
    {
        var taken = await Take(topic, payload);

        Assert.Equal((reason, 0), (taken.Refused, taken.Downlinks.Count));
        Assert.Empty(_post.Readings);
        var kept = Assert.Single(_post.Refused);
        Assert.Equal((reason, payload), (kept.Reason, Encoding.ASCII.GetString(kept.Bytes)));
    }

    [Fact]
    public async Task that_nobody_registered_is_a_signal_once()
    {
        await Take("GIOT-GW/UL/SHRP25090120", M2);
        await Take("GIOT-GW/UL/SHRP25090120", M2);
        Assert.Equal("device-unregistered", Assert.Single(_post.Signals).Kind);
    }

    [Fact]
    public async Task speaks_for_itself_alone()
    {
        var other = StationPost.Station("meokon", "SHMK19060099", "MK-99");
        Assert.Equal("device.foreign", (await Take(Topic, M1, new MqttSender("SHMK19060099", other))).Refused);
        Assert.Equal("device.foreign", (await Take(Topic, M1, new MqttSender("hazmat-0001"))).Refused);
        Assert.Null((await Take(Topic, M1, new MqttSender(Id, Registered))).Refused);
        Assert.Single(_post.Signals);
    }

    [Fact]
    public void hears_its_own_downlink_and_nothing_else()
    {
        var self = new MqttSender(Id, Registered);
        Assert.True(_intake.MayHear(self, "GIOT-GW/DL/" + Id));
        Assert.All(["GIOT-GW/DL/SHMK19060099", "GIOT-GW/DL/+", "#", "GIOT-GW/UL/" + Id, "spBv1.0/a/NCMD/b"], filter => Assert.False(_intake.MayHear(self, filter)));
        Assert.False(_intake.MayHear(new MqttSender(Id), "GIOT-GW/DL/" + Id));
    }

    [Fact]
    public async Task of_an_unknown_type_is_kept_and_answered()
    {
        var report = Report(99, 0b100) with { Values = null, SampleCount = 1, Body = new byte[] { 1, 2 } };
        var taken = await Take(Topic, Convert.ToHexString(MeokonWriter.Write(report)));

        Assert.Null(taken.Refused);
        Assert.Single(taken.Downlinks);
        Assert.Equal("type.unknown", Assert.Single(_post.Refused).Reason);
        Assert.Equal("device-fault", Assert.Single(_post.Signals).Kind);
    }

    [Fact]
    public async Task whose_channel_is_a_sensor_of_another_unit_is_not_believed()
    {
        _post.Stations[0] = StationPost.Station("meokon", Id, "MK-1", ("1", "fire-0007"));
        _post.Devices.Add(new Device("fire-0007", "fire", "kPa", []));

        Assert.Equal("unit.wrong", (await Take(Topic, M1)).Refused);
        Assert.Empty(_post.Readings);
        Assert.Single(_post.Signals);
    }

    [Fact]
    public async Task that_is_simulated_keeps_its_samples_until_it_is_answered()
    {
        var terminal = new MeokonTerminal(Id);
        terminal.Publish(Then, 300);
        var taken = await Take(terminal.Uplink, Encoding.ASCII.GetString(terminal.Publish(Then.AddSeconds(60), 90)));

        Assert.Equal(2, _post.Readings.Count);
        Assert.Equal([0.3, 0.09], _post.Readings.Select(reading => reading.Value));
        Assert.Equal(2, terminal.Kept);
        Assert.True(terminal.Hear(new ReadOnlySequence<byte>(Assert.Single(taken.Downlinks).Payload)));
        Assert.Equal((0, Then), (terminal.Kept, terminal.ClockSet));
    }

    public ValueTask DisposeAsync() => _post.DisposeAsync();

    private Task<Taken> Take(string topic, string payload, MqttSender? sender = null) =>
        _intake.Take(StationPost.Message(topic, Encoding.ASCII.GetBytes(payload), sender), Then, TestContext.Current.CancellationToken);
}
