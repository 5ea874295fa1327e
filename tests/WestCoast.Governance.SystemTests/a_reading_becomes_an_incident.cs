using System.Net;
using MQTTnet;
using MQTTnet.Formatter;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

public sealed class a_reading_becomes_an_incident(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Theory]
    [InlineData(MqttProtocolVersion.V500, "hazmat-0001")]
    [InlineData(MqttProtocolVersion.V311, "hazmat-0087")]
    public async Task on_every_screen_within_seconds(MqttProtocolVersion version, string device)
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await using var screen = await LiveScreen.Open(desk);
        Assert.Equal("ping", (await screen.Next()).Type);
        Assert.Equal("snapshot", (await screen.Next()).Type);
        await using var sensor = new Sensor(_world, _hub, device, version);

        Assert.Equal(0, await sensor.Publish(Sensor.Reading(31.5, readingId: "r1")));

        var opened = await screen.Until(e => e.Type == "change" && e.Change == "incident_opened" && Source(e) == device && Kind(e) == "gas-leak");
        Assert.Equal(3, opened.Row.GetProperty("severity").GetInt32());
        Assert.Equal("subdistrict", opened.Row.GetProperty("tier").GetString());
        Assert.Equal("r1/level-1/raised", opened.Row.GetProperty("firstSignal").GetProperty("sourceEventId").GetString());
        Assert.Equal(opened.Id, $"{opened.Data.GetProperty("sequence").GetInt64()}");
    }

    [Fact]
    public async Task that_worsens_clears_and_is_acknowledged_once()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var other = await Desk.SignIn(_world, _hub, "operator");
        await using var sensor = new Sensor(_world, _hub, "hazmat-0009");
        foreach (var (value, n) in new[] { 3.0, 30, 31, 62, 12, 10 }.Select((value, n) => (value, n)))
            Assert.Equal(0, await sensor.Publish(Sensor.Reading(value, readingId: $"w{n}")));

        var row = (await Eventually.Get(() => desk.Incidents("kind=gas-leak"), rows => rows.Any(r => Cleared(r, "hazmat-0009")))).Single(r => Cleared(r, "hazmat-0009"));
        var id = row.GetProperty("id").GetString()!;
        Assert.Equal(
            ["incident_opened", "incident_routed", "signal_joined", "severity_raised", "incident_routed", "condition_cleared"], await desk.History(id));

        Assert.Equal((HttpStatusCode.NoContent, ""), await other.Command($"api/incidents/{id}/note", new { text = "现场无明火" }));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "incident.changed-meanwhile"), await desk.Command($"api/incidents/{id}/acknowledgement", ifMatch: "\"6\""));
        Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{id}/acknowledgement", ifMatch: "\"7\""));
        Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{id}/acknowledgement"));
        Assert.Equal((HttpStatusCode.Conflict, "incident.already-acknowledged"), await other.Command($"api/incidents/{id}/acknowledgement"));
        Assert.Equal((HttpStatusCode.BadRequest, "note.empty"), await desk.Command($"api/incidents/{id}/note", new { text = " " }));
        Assert.Equal(["note_added", "incident_acknowledged"], (await desk.History(id)).Skip(6));
    }

    [Fact]
    public async Task but_the_same_reading_again_changes_nothing()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await using var sensor = new Sensor(_world, _hub, "hazmat-0006");
        var reading = Sensor.Reading(44, readingId: "twice");
        for (var i = 0; i < 5; i++)
            Assert.Equal(0, await sensor.Publish(reading));
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(12, readingId: "after")));

        var row = (await Eventually.Get(() => desk.Incidents(), rows => rows.Any(r => Cleared(r, "hazmat-0006")))).Single(r => Cleared(r, "hazmat-0006"));
        Assert.Equal(1, row.GetProperty("signalCount").GetInt32());
        Assert.Equal(2, await _world.Query<long>("select count(*) from readings where device_id = 'hazmat-0006'"));
    }

    [Fact]
    public async Task from_a_client_that_gives_no_client_id()
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        var secret = _world.Secret<Dictionary<string, string>>("devices.json")["hazmat-0089"];

        var answer = await client.ConnectAsync(new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", _hub.MqttPort).WithProtocolVersion(MqttProtocolVersion.V500).WithClientId("").WithCredentials("hazmat-0089", secret).Build());

        Assert.Equal(MqttClientConnectResultCode.Success, answer.ResultCode);
        Assert.StartsWith("hazmat-0089-", answer.AssignedClientIdentifier, StringComparison.Ordinal);
    }

    private static bool Cleared(System.Text.Json.JsonElement row, string device) =>
        row.GetProperty("lastSignal") is var last && last.GetProperty("cleared").GetBoolean() && last.GetProperty("source").GetString() == device;

    private static string? Kind(LiveScreen.Event e) => e.Row.GetProperty("kind").GetString();

    private static string? Source(LiveScreen.Event e) => e.Row.GetProperty("firstSignal").GetProperty("source").GetString();
}
