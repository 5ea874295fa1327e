using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Each role may run alone; together they are one hub.</summary>
public sealed class roles_in_processes_of_their_own
{
    [Fact]
    public async Task carry_a_reading_and_a_report_from_edge_to_screen()
    {
        await using var world = await HubWorld.Create();
        var feeds = world.Hub(config => config["Hub"]!["Roles"] = "feeds");
        var detection = world.Hub(config => config["Hub"]!["Roles"] = "detection", Ports.Free(), Ports.Free());
        var incidents = world.Hub(config => config["Hub"]!["Roles"] = "incidents", Ports.Free(), Ports.Free());
        var web = world.Hub(config => config["Hub"]!["Roles"] = "live, web", Ports.Free(), Ports.Free());
        await Task.WhenAll(feeds.Start(), detection.Start(), incidents.Start(), web.Start());
        using var desk = await Desk.SignIn(world, web);
        await using var screen = await LiveScreen.Open(desk);
        await screen.Until(e => e.Type == "snapshot");
        await using var sensor = new Sensor(world, feeds, "hazmat-0001");
        using var department = new Department(world, feeds, "traffic");

        Assert.Equal(0, await sensor.Publish(Sensor.Reading(30)));
        await screen.UntilChange("incident_opened", "gas-leak");
        Assert.Equal(202, (int)(await department.Send("t1", Department.Report("t1", "traffic-accident"))).Status);
        await screen.UntilChange("incident_opened", "traffic-accident");
        await screen.Until(e => e.Type == "ping" && e.Data.GetProperty("chain").GetProperty("state").GetString() == "ok");
    }
}
