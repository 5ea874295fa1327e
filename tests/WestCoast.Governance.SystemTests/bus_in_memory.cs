using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Where no RabbitMQ can be had the hub still works, and says that it is not durable.</summary>
public sealed class bus_in_memory : IAsyncLifetime
{
    private HubWorld _world = null!;
    private HubProcess _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _hub = await _world.StartHub(config =>
        {
            config["Bus"] = new JsonObject { ["Transport"] = "memory" };
            config["ConnectionStrings"]!.AsObject().Remove("bus");
        });
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task carries_a_reading_to_the_screens_and_says_that_it_is_not_durable()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await using var screen = await LiveScreen.Open(desk);
        await screen.Until(e => e.Type == "snapshot");
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001");

        Assert.Equal(0, await sensor.Publish(Sensor.Reading(30)));
        await screen.UntilChange("incident_opened", "gas-leak");

        using var http = new HttpClient { BaseAddress = _hub.Url };
        Assert.Contains("NOT durable", await http.GetStringAsync("healthz/ready"), StringComparison.Ordinal);
        Assert.Contains("NOT durable", _hub.Output, StringComparison.Ordinal);
    }
}
