using System.Collections.Concurrent;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Simulators.Stations;
using WestCoast.Governance.SystemTests.Harness;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.SystemTests;

/// <summary>
/// MQTT beside the sensors' own topic. Mapped layouts in a real hub; terminals and edge nodes, which need a registry of stations, with the
/// real endpoint and real clients, and for strangers in a real hub that listens to a broker.
/// </summary>
public sealed class mapped_mqtt_topics : IAsyncLifetime
{
    private const string Terminal = "SHMK19060013";

    private readonly ConcurrentQueue<MqttApplicationMessage> _heard = new();
    private OwnIngress _ingress = null!;
    private StationPost _post = null!;

    public async ValueTask InitializeAsync()
    {
        _post = new StationPost();
        _post.Stations.Add(StationPost.Station("meokon", Terminal, "MK-1") with { Password = "terminal" });
        _post.Stations.Add(StationPost.Station("sparkplug", "west/edge1", "SP-1") with { Password = "edge" });
        _post.Stations.Add(StationPost.Station("sparkplug", "west/edge1/tank", "SP-1-T"));
        _ingress = await OwnIngress.Start(_post);
    }

    public ValueTask DisposeAsync() => _ingress.DisposeAsync();

    [Fact]
    public async Task of_a_mapping_become_readings_and_incidents()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        await using var sensor = new Sensor(world, hub, "hazmat-0003") { Topic = "nbiot/gas/hazmat-0003/up" };
        await using var foreign = new Sensor(world, hub, "hazmat-0004") { Topic = "nbiot/gas/hazmat-0003/up" };
        var payload = Encoding.UTF8.GetBytes(Gas(DateTimeOffset.UtcNow));

        Assert.Equal((0x87, "device.foreign"), await foreign.Publish(payload) is var no ? ((int)no.ReasonCode, no.ReasonString) : default);
        Assert.Equal(0, (int)(await sensor.Publish(payload)).ReasonCode);
        Assert.Equal((0x99, "time.missing"), await sensor.Publish("{}"u8.ToArray()) is var bad ? ((int)bad.ReasonCode, bad.ReasonString) : default);

        await Eventually.True(async () => await world.Query<long>("select count(*) from readings where device_id = 'hazmat-0003' and value = 31.5") == 1);
        using var desk = await Desk.SignIn(world, hub);
        var row = (await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 1))[0];
        Assert.Equal("m-1/level-1/raised", row.GetProperty("firstSignal").GetProperty("sourceEventId").GetString());
        await Eventually.True(async () => await world.Query<long>("select count(*) from refused_messages where reason in ('device.foreign', 'time.missing')") == 2);
    }

    [Fact]
    public async Task from_strangers_at_a_broker_are_told_and_kept()
    {
        await using var world = await HubWorld.Create();
        await using var mosquitto = await Mosquitto.Start(world.Folder);
        var hub = await world.StartHub(config => config["Feeds"]!["Mqtt"]!["Broker"] = $"mqtt://127.0.0.1:{mosquitto.Port}");
        var node = new SparkplugNode("west", "edge9", "d");
        node.Connect(DateTimeOffset.UtcNow);
        using var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", mosquitto.Port).Build());

        var (birth, terminal) = (node.Birth(DateTimeOffset.UtcNow)[0], new MeokonTerminal("SHMK19060099"));
        await Eventually.True(async () => // until the hub has subscribed
        {
            await Publish(client, birth.Topic, birth.Payload);
            await Publish(client, terminal.Uplink, terminal.Publish(DateTimeOffset.UtcNow, 300));
            await Publish(client, "nbiot/gas/hazmat-9999/up", Encoding.UTF8.GetBytes(Gas(DateTimeOffset.UtcNow)));
            return await world.Query<long>("select count(distinct reason || feed) from refused_messages where reason in ('station.unknown', 'device.unknown')") == 3;
        });

        using var desk = await Desk.SignIn(world, hub);
        await Eventually.True(async () => await world.Query<long>("select count(*) from mt_doc_receivedsignal where data::text like '%device-unregistered%'") == 3);
        Assert.Contains(await desk.Incidents(), row => row.GetProperty("kind").GetString() == "device-unregistered");
    }

    [Fact]
    public async Task of_a_terminal_are_answered_when_they_are_safe_and_not_before()
    {
        var terminal = new MeokonTerminal(Terminal);
        var (client, options) = _ingress.Client(Terminal, "terminal", _heard.Enqueue);
        using var _ = client;
        await client.ConnectAsync(options.Build());
        Assert.Equal(MqttClientSubscribeResultCode.NotAuthorized, (await client.SubscribeAsync("GIOT-GW/DL/+")).Items.Single().ResultCode);
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS0, (await client.SubscribeAsync(terminal.Downlink)).Items.Single().ResultCode);

        _post.IsBroken = true;
        await Assert.ThrowsAnyAsync<Exception>(() => Publish(client, terminal.Uplink, terminal.Publish(DateTimeOffset.UtcNow, 90)));
        Assert.Empty(_heard);
        _post.IsBroken = false;
        var (again, optionsAgain) = _ingress.Client(Terminal, "terminal", _heard.Enqueue); // the first may still be ending
        using var __ = again;
        await again.ConnectAsync(optionsAgain.Build());
        await again.SubscribeAsync(terminal.Downlink);
        Assert.Equal(0, (int)(await Publish(again, terminal.Uplink, terminal.Publish(DateTimeOffset.UtcNow, 90))).ReasonCode);

        await Eventually.True(() => Task.FromResult(_heard.TryDequeue(out var answer) && terminal.Hear(answer.Payload)));
        Assert.Equal(0, terminal.Kept);
        Assert.Equal([0.09, 0.09], _post.Readings.Select(reading => reading.Value));
        Assert.Equal("fire-water-pressure", Assert.Single(_post.Signals).Kind);
    }

    [Fact]
    public async Task of_an_edge_node_are_counted_asked_for_again_and_their_end_is_a_silence()
    {
        var node = new SparkplugNode("west", "edge1", "tank");
        node.Measure("Level", 2.5, "m");
        var client = await Connect(node);
        foreach (var birth in node.Birth(DateTimeOffset.UtcNow))
            await Publish(client, birth);
        await Publish(client, node.Data("Level", 1.5, DateTimeOffset.UtcNow));
        Assert.Equal([("SP-1-T/Level", 2.5), ("SP-1-T/Level", 1.5)], _post.Readings.Select(reading => (reading.DeviceId, reading.Value)));

        node.Lose();
        await Publish(client, node.Data("Level", 1.25, DateTimeOffset.UtcNow));
        var command = await Eventually.Get(() => Task.FromResult(_heard.TryDequeue(out var heard) ? heard : null), heard => heard is not null);
        Assert.Equal(node.Commands, command!.Topic);
        foreach (var birth in node.Hear(command.Payload.FirstSpan, DateTimeOffset.UtcNow))
            await Publish(client, birth);
        Assert.Equal(1.25, _post.Readings.Last().Value);
        Assert.Empty(_post.Signals);

        client.Dispose(); // without a word: the will is published
        await Eventually.True(() => Task.FromResult(_post.Signals.Count == 2));
        Assert.All(_post.Signals, signal => Assert.Equal(("sensor-silent", SignalCondition.Raised), (signal.Kind, signal.Condition)));

        using var again = await Connect(node);
        foreach (var birth in node.Birth(DateTimeOffset.UtcNow))
            await Publish(again, birth);
        Assert.Equal([("SP-1", SignalCondition.Cleared), ("SP-1-T", SignalCondition.Cleared)], _post.Signals.Skip(2).Select(signal => (signal.Source, signal.Condition)));
    }

    [Fact]
    public async Task of_stations_are_only_for_who_has_the_secret_and_only_about_itself()
    {
        var (wrong, wrongOptions) = _ingress.Client("west/edge1", "terminal", _heard.Enqueue);
        var (right, rightOptions) = _ingress.Client("west/edge1", "edge", _heard.Enqueue);
        using (wrong)
        using (right)
        {
            Assert.Equal(MqttClientConnectResultCode.BadUserNameOrPassword, (await wrong.ConnectAsync(wrongOptions.Build())).ResultCode);
            await right.ConnectAsync(rightOptions.Build());
            Assert.Equal("device.foreign", (await Publish(right, "spBv1.0/west/NBIRTH/edge2", [])).ReasonString);
            Assert.Equal("device.foreign", (await Publish(right, "GIOT-GW/UL/" + Terminal, [])).ReasonString);
            Assert.Equal("device.foreign", (await Publish(right, "spBv1.0/west/NCMD/edge2", [])).ReasonString);
            foreach (var filter in new[] { "#", "spBv1.0/#", "spBv1.0/west/NCMD/edge2", "GIOT-GW/DL/" + Terminal, "spBv1.0/west/+/edge1" })
                Assert.Equal(MqttClientSubscribeResultCode.NotAuthorized, (await right.SubscribeAsync(filter)).Items.Single().ResultCode);
        }
    }

    private async Task<IMqttClient> Connect(SparkplugNode node)
    {
        var (client, options) = _ingress.Client("west/edge1", "edge", _heard.Enqueue);
        var will = node.Connect(DateTimeOffset.UtcNow);
        await client.ConnectAsync(options.WithWillTopic(will.Topic).WithWillPayload(will.Payload).WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build());
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS0, (await client.SubscribeAsync(node.Commands)).Items.Single().ResultCode);
        return client;
    }

    private static Task<MqttClientPublishResult> Publish(IMqttClient client, SparkplugNode.Sent sent) => Publish(client, sent.Topic, sent.Payload);

    private static Task<MqttClientPublishResult> Publish(IMqttClient client, string topic, byte[] payload) =>
        client.PublishBinaryAsync(topic, payload, MqttQualityOfServiceLevel.AtLeastOnce);

    private static string Gas(DateTimeOffset at) =>
        $$"""{"msgId":"m-1","msgTime":"{{at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss}}","data":{"gas/lel":"315"} }""";
}
