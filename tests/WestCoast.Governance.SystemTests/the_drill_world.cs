using System.Diagnostics;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Simulated feeds exist in the drill world, and nowhere else.</summary>
public sealed class the_drill_world
{
    [Fact]
    public async Task plays_a_gas_leak_from_the_simulator_over_real_mqtt_and_http()
    {
        await using var world = await HubWorld.Create("drill");
        var hub = await world.StartHub();
        using var simulator = Play(world, hub, "--rate", "60");

        using var desk = await Desk.SignIn(world, hub);
        var leak = await Eventually.Get(
            () => desk.Incidents("kind=gas-leak"),
            rows => rows.Count == 1 && rows[0].GetProperty("severity").GetInt32() == 2 && rows[0].GetProperty("signalCount").GetInt32() >= 4);
        simulator.Kill();

        Assert.Equal("Drill", leak[0].GetProperty("world").GetString());
        Assert.Equal("Exercise", leak[0].GetProperty("capStatus").GetString());
        Assert.Equal(0, await world.Query<long>(
            "select count(*) from mt_events where headers->>'wcg-world' is distinct from 'Drill' or headers->>'wcg-cap-status' is distinct from 'Exercise'"));
        Assert.Equal(0, await world.Query<long>("select count(*) from readings where world <> 'Drill' or cap_status <> 'Exercise'"));
    }

    [Fact]
    public async Task runs_on_its_own_clock_and_goes_on_where_it_was_after_a_restart()
    {
        await using var world = await HubWorld.Create("drill");
        var hub = world.Hub(config => config["Drill"] = new JsonObject { ["Rate"] = 600 });
        await hub.Start();
        using var http = new HttpClient { BaseAddress = hub.Url };
        var began = await Now();
        var later = await Eventually.Get(Now, now => now > began.AddMinutes(20));
        await hub.Kill();
        await hub.Start();

        Assert.InRange((await Now() - later).TotalHours, 0, 10);
        using var department = new Department(world, hub, "traffic");
        var at = await Now();
        Assert.Equal(202, (int)(await department.Send("t1", Department.Report("t1", "traffic-accident", at: at))).Status);
        using var desk = await Desk.SignIn(world, hub);
        var row = (await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 1))[0];
        Assert.InRange((row.GetProperty("openedAt").GetDateTimeOffset() - at).TotalMinutes, 0, 60);
        Assert.True(row.GetProperty("openedAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(15));

        async Task<DateTimeOffset> Now() =>
            JsonNode.Parse(await http.GetStringAsync("healthz/live"))!["now"]!.GetValue<DateTimeOffset>();
    }

    [Fact]
    public async Task keeps_the_simulator_out_of_the_live_world()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using var simulator = Play(world, hub, "--rate", "60");
        await simulator.WaitForExitAsync().WaitAsync(Eventually.Patience);

        Assert.Equal(2, simulator.ExitCode);
        Assert.Equal(0, await world.Query<long>("select count(*) from readings"));
    }

    private static Process Play(HubWorld world, HubProcess hub, params string[] more) => Process.Start(new ProcessStartInfo(
        Servers.Simulators,
        ["play", "quiet-afternoon", "--hub", hub.Url.ToString(), "--mqtt", $"127.0.0.1:{hub.MqttPort}", "--secrets", world.Secrets, "--seeds", Servers.Seeds, .. more])
    {
        RedirectStandardOutput = true,
    })!;
}
