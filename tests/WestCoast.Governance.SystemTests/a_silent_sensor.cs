using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Silence is a fault: a sensor that misses its interval is an incident, until it speaks again.</summary>
public sealed class a_silent_sensor : IAsyncLifetime
{
    private const string Device = "hazmat-0001";

    private readonly DirectoryInfo _seeds = Directory.CreateTempSubdirectory("wcg-seeds-");
    private HubWorld _world = null!;
    private HubProcess _hub = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Servers.Seeds))
            File.Copy(file, Path.Combine(_seeds.FullName, Path.GetFileName(file)));
        var registry = Path.Combine(_seeds.FullName, "sensors.json");
        var sensors = JsonNode.Parse(await File.ReadAllTextAsync(registry))!.AsArray();
        sensors.Single(sensor => sensor!["id"]!.GetValue<string>() == Device)!["expectedIntervalSeconds"] = 1;
        await File.WriteAllTextAsync(registry, sensors.ToJsonString());

        _world = await HubWorld.Create(seeds: _seeds.FullName);
        _hub = await _world.StartHub();
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        _seeds.Delete(recursive: true);
    }

    [Fact]
    public async Task is_an_incident_until_it_speaks_again()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await using var sensor = new Sensor(_world, _hub, Device);
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(1)));
        await Eventually.True(async () => await State(desk) == "normal");

        var row = (await Eventually.Get(() => desk.Incidents("kind=sensor-silent"), rows => rows.Count == 1))[0];
        Assert.Equal(Device, row.GetProperty("firstSignal").GetProperty("source").GetString());
        Assert.Equal("370211001006001", row.GetProperty("place").GetString());
        Assert.Equal("silent", await State(desk));

        Assert.Equal(0, await sensor.Publish(Sensor.Reading(1)));
        var cleared = (await Eventually.Get(() => desk.Incidents("kind=sensor-silent"), rows => rows[0].GetProperty("lastSignal").GetProperty("cleared").GetBoolean()))[0];
        Assert.Equal(1, cleared.GetProperty("signalCount").GetInt32());
        Assert.Equal(["incident_opened", "incident_routed", "condition_cleared"], (await desk.History(row.GetProperty("id").GetString()!)).Take(3));
        Assert.Single(await desk.Incidents()); // of two hundred sensors that were never heard, none is silent
    }

    private static async Task<string?> State(Desk desk) => (await desk.Get("api/sensors")).EnumerateArray()
        .Single(sensor => sensor.GetProperty("id").GetString() == Device).GetProperty("state").GetString();
}
