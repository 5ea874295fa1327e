using System.Net;
using System.Net.Sockets;
using System.Text;
using MQTTnet;
using MQTTnet.Formatter;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Bad telemetry over MQTT: answered, counted and kept; the connection ends only where the protocol demands it.</summary>
public sealed class bad_telemetry(OneHub one) : IClassFixture<OneHub>
{
    private const int NotAuthorized = 0x87;
    private const int TopicNameInvalid = 0x90;
    private const int PayloadFormatInvalid = 0x99;

    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    /// <summary>$at is now and $ahead a year from now.</summary>
    public static TheoryData<string, string> Payloads => new()
    {
        { "31.5", "json.malformed" },
        { "{", "json.malformed" },
        { "\u0000\u0001", "json.malformed" },
        { """{"at":"$at","value":NaN,"unit":"%LEL"}""", "json.malformed" },
        { """{"at":"$at","value":"NaN","unit":"%LEL"}""", "json.wrong-type" },
        { """{"at":"$at","value":1e999,"unit":"%LEL"}""", "value.not-finite" },
        { """{"at":"$at","unit":"%LEL"}""", "value.missing" },
        { """{"value":1,"unit":"%LEL"}""", "time.missing" },
        { """{"at":"$ahead","value":1,"unit":"%LEL"}""", "time.in-future" },
        { """{"at":"$at","value":1,"unit":"ppm"}""", "unit.wrong" },
        { """{"at":"$at","value":1}""", "unit.wrong" },
        { """{"at":"$at","value":1,"unit":"%LEL","status":"Exercise"}""", "world.mismatch" },
        { """{"at":"$at","value":1,"unit":"%LEL","status":"Maybe"}""", "status.unknown" },
        { """{"at":"$at","value":1,"unit":"%LEL","lon":116.39,"lat":39.9,"crs":"WGS84"}""", "position.outside-district" },
        { """{"at":"$at","value":1,"unit":"%LEL","lon":120.2,"lat":36.05}""", "position.crs-missing" },
        { """{"at":"$at","value":1,"unit":"%LEL","lon":120.2,"lat":36.05,"crs":"Mars"}""", "position.crs-unknown" },
        { """{"at":"$at","value":1,"unit":"%LEL","lon":120.2,"crs":"WGS84"}""", "position.incomplete" },
        { """{"id":"a\u0000b","at":"$at","value":1,"unit":"%LEL"}""", "text.not-storable" },
        { """{"at":"$at","value":1,"unit":"%LEL\u0000"}""", "unit.wrong" },
        { """{"at":"$at","value":1,"unit":"%LEL","status":"\u0000"}""", "status.unknown" },
        { """{"at":"$at","value":1,"unit":"%LEL","lon":120.2,"lat":36.05,"crs":"\u0000"}""", "position.crs-unknown" },
        { """{"id":"\ud83d","at":"$at","value":1,"unit":"%LEL"}""", "json.wrong-type" },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task is_answered_with_its_reason_and_kept_with_its_bytes(string template, string reason)
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001");
        var payload = Encoding.UTF8.GetBytes(Dated(template));

        var answer = await sensor.Publish(payload);

        Assert.Equal((PayloadFormatInvalid, reason), ((int)answer.ReasonCode, answer.ReasonString));
        Assert.True(sensor.IsConnected);
        Assert.Equal(reason, await Eventually.Get(() => Kept(payload), kept => kept != ""));
    }

    [Fact]
    public async Task of_an_old_client_is_acknowledged_and_kept_for_it_could_only_be_sent_again()
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0002", MqttProtocolVersion.V311);
        foreach (var row in Payloads)
            Assert.Equal(0, (int)(await sensor.Publish(Encoding.UTF8.GetBytes(Dated(row.Data.Item1)))).ReasonCode);

        Assert.True(sensor.IsConnected);
        await Eventually.True(async () => await _world.Query<long>("select count(*) from refused_messages where source = 'hazmat-0002'") == Payloads.Count);
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(1.5, readingId: "good")));
        await Eventually.True(async () => await _world.Query<long>("select count(*) from readings where device_id = 'hazmat-0002'") == 1);
        await using var broker = await Broker.Of(_world);
        Assert.Equal(0, await broker.Resting());
    }

    [Fact]
    public async Task under_another_ones_name_or_topic_is_not_authorized()
    {
        await using var foreign = new Sensor(_world, _hub, "hazmat-0003") { Topic = "sensors/hazmat/hazmat-0004/telemetry" };
        await using var wrongKind = new Sensor(_world, _hub, "hazmat-0003") { Topic = "sensors/fire/hazmat-0003/telemetry" };
        await using var elsewhere = new Sensor(_world, _hub, "hazmat-0003") { Topic = "buildings/hazmat-0003" };
        var reading = Encoding.UTF8.GetBytes(Sensor.Reading(99));

        Assert.Equal((NotAuthorized, "device.foreign"), Told(await foreign.Publish(reading)));
        Assert.Equal((NotAuthorized, "kind.wrong"), Told(await wrongKind.Publish(reading)));
        Assert.Equal((TopicNameInvalid, "topic.unknown"), Told(await elsewhere.Publish(reading)));

        await Eventually.True(async () => await _world.Query<long>("select count(*) from refused_messages where source = 'hazmat-0003'") >= 2);
        Assert.Equal(0, await _world.Query<long>("select count(*) from readings where device_id = 'hazmat-0004'"));

        static (int, string) Told(MqttClientPublishResult answer) => ((int)answer.ReasonCode, answer.ReasonString);
    }

    [Fact]
    public async Task from_a_stranger_does_not_get_past_the_door()
    {
        await using var guesses = new Sensor(_world, _hub, "hazmat-0005");
        await using var stranger = new Sensor(_world, _hub, "hazmat-9999");

        Assert.Equal(MqttClientConnectResultCode.BadUserNameOrPassword, (await guesses.Connect("guessed")).ResultCode);
        Assert.Equal(MqttClientConnectResultCode.BadUserNameOrPassword, (await stranger.Connect("guessed")).ResultCode);
    }

    [Fact]
    public async Task does_not_take_the_good_elements_of_its_array_with_it()
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0006");
        var answer = await sensor.Publish(Encoding.UTF8.GetBytes($"[{Sensor.Reading(1, readingId: "g1")},{Sensor.Reading(2, "ppm")},{Sensor.Reading(3, readingId: "g2")}]"));

        Assert.Equal("unit.wrong", answer.ReasonString);
        await Eventually.True(async () => await _world.Query<long>("select count(*) from readings where device_id = 'hazmat-0006' and reading_id in ('g1', 'g2')") == 2);
        await Eventually.True(async () => await _world.Query<long>("select count(*) from refused_messages where source = 'hazmat-0006'") == 1);
    }

    [Fact]
    public async Task of_300_kB_is_refused_and_its_beginning_kept()
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0007");
        var answer = await sensor.Publish(Encoding.UTF8.GetBytes(new string('x', 300_000)));

        Assert.Equal((PayloadFormatInvalid, "payload.too-large"), ((int)answer.ReasonCode, answer.ReasonString));
        Assert.True(sensor.IsConnected);
        Assert.Equal("300000 65536", await Eventually.Get(
            () => _world.Query<string>("select coalesce((select length || ' ' || octet_length(bytes) from refused_messages where source = 'hazmat-0007'), '')"), kept => kept != ""));
    }

    [Fact]
    public async Task of_20_MB_ends_that_connection_and_no_other()
    {
        await using var flood = new Sensor(_world, _hub, "hazmat-0008");
        await using var neighbour = new Sensor(_world, _hub, "hazmat-0009");
        Assert.Equal(0, await neighbour.Publish(Sensor.Reading(1)));
        Assert.Equal(0, await flood.Publish(Sensor.Reading(1)));

        await Assert.ThrowsAnyAsync<Exception>(() => flood.Publish(new byte[20 * 1024 * 1024]));

        await Eventually.True(() => Task.FromResult(!flood.IsConnected));
        Assert.True(neighbour.IsConnected);
        Assert.Equal(0, await neighbour.Publish(Sensor.Reading(2)));
        Assert.Equal(0, await flood.Publish(Sensor.Reading(1)));
    }

    [Fact]
    public async Task before_sign_in_may_not_even_claim_to_be_large()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _hub.MqttPort);
        var stream = socket.GetStream();
        await stream.WriteAsync(new byte[] { 0x10, 0x80, 0x80, 0x40 }); // CONNECT of 1 MiB

        Assert.Equal(0, await Ended(stream));
    }

    [Fact]
    public async Task is_all_a_device_may_send_for_it_may_hear_nothing()
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0010");
        await sensor.Connect();
        var answer = await sensor.Subscribe("sensors/#");
        Assert.Equal(MqttClientSubscribeResultCode.NotAuthorized, answer.Items.Single().ResultCode);
    }

    [Fact]
    public async Task is_shown_to_operators_with_its_bytes_and_to_nobody_else()
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0011");
        await sensor.Publish("{not json");
        using var operations = await Desk.SignIn(_world, _hub, "operator");
        using var dispatcher = await Desk.SignIn(_world, _hub);

        var lines = await Eventually.Get(() => operations.Get("api/feeds/refusals?limit=500"),
            lines => lines.EnumerateArray().Any(line => line.GetProperty("source").GetString() == "hazmat-0011"));
        var line = lines.EnumerateArray().Single(line => line.GetProperty("source").GetString() == "hazmat-0011");
        Assert.Equal("{not json", Encoding.UTF8.GetString(line.GetProperty("bytes").GetBytesFromBase64()));
        Assert.Equal("json.malformed", line.GetProperty("reason").GetString());
        using var refused = await dispatcher.Http.GetAsync("api/feeds/refusals");
        Assert.Equal((HttpStatusCode.Forbidden, "role.insufficient"), (refused.StatusCode, await Desk.ProblemCode(refused)));
    }

    private static async Task<int> Ended(NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[16]).AsTask().WaitAsync(Eventually.Patience);
        }
        catch (IOException)
        {
            return 0; // reset
        }
    }

    private static string Dated(string template) => template
        .Replace("$at", $"{DateTimeOffset.UtcNow:O}", StringComparison.Ordinal).Replace("$ahead", $"{DateTimeOffset.UtcNow.AddYears(1):O}", StringComparison.Ordinal);

    private Task<string> Kept(byte[] payload) => _world.Query<string>("select coalesce((select reason from refused_messages where bytes = $1 limit 1), '')", payload);
}
