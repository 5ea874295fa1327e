using System.Net;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Devices that speak to a broker of their own: the hub listens there, and loses nothing that the broker took.</summary>
public sealed class an_external_mqtt_broker : IAsyncLifetime
{
    private HubWorld _world = null!;
    private Mosquitto _mosquitto = null!;
    private HubProcess _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _mosquitto = await Mosquitto.Start(_world.Folder);
        _hub = await _world.StartHub(config => config["Feeds"]!["Mqtt"]!["Broker"] = $"mqtt://127.0.0.1:{_mosquitto.Port}");
    }

    public async ValueTask DisposeAsync()
    {
        await _mosquitto.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task brings_readings_that_become_incidents_and_bad_ones_that_are_kept()
    {
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001") { Port = _mosquitto.Port };
        Assert.Equal(0, await sensor.Publish("{not json"));
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(31, readingId: "m1")));

        using var desk = await Desk.SignIn(_world, _hub);
        var row = (await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 1))[0];
        Assert.Equal("m1/level-1/raised", row.GetProperty("firstSignal").GetProperty("sourceEventId").GetString());
        await Eventually.True(async () => await _world.Query<long>("select count(*) from refused_messages where source = 'hazmat-0001' and reason = 'json.malformed'") == 1);
    }

    [Fact]
    public async Task loses_and_doubles_nothing_over_a_killed_hub()
    {
        const int devices = 60;
        var ids = await Devices(devices);
        var sending = Task.WhenAll(ids.Chunk(10).Select(Send));
        await Eventually.True(async () => await _world.Query<long>("select count(*) from readings") > 20);
        await _hub.Kill();
        await sending;
        await _hub.Start();

        using var desk = await Desk.SignIn(_world, _hub);
        await Eventually.Get(() => _world.Query<long>("select count(*) from readings"), count => count == devices * 5);
        await Eventually.Get(() => desk.Incidents(), rows => rows.Sum(row => row.GetProperty("signalCount").GetInt32()) == devices);
        Assert.Equal(devices, await _world.Query<long>("select count(*) from mt_doc_receivedsignal"));
        Assert.Equal(devices, await _world.Query<long>("select count(*) from mt_events where type in ('incident_opened', 'signal_joined')"));

        async Task Send(string[] part)
        {
            foreach (var id in part)
            {
                await using var sensor = new Sensor(_world, _hub, id) { Port = _mosquitto.Port };
                foreach (var value in new[] { 2.0, 3, 30, 31, 32 })
                    Assert.Equal(0, await sensor.Publish(Sensor.Reading(value)));
            }
        }
    }

    private static async Task<IReadOnlyList<string>> Devices(int count)
    {
        var sensors = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Servers.Seeds, "sensors.json"))).RootElement.EnumerateArray();
        return [.. sensors.Where(sensor => sensor.GetProperty("unit").GetString() == "%LEL").Take(count).Select(sensor => sensor.GetProperty("id").GetString()!)];
    }
}
