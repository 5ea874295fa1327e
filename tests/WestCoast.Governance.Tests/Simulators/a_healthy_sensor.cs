using WestCoast.Governance.Simulators.Scenarios;

namespace WestCoast.Governance.Tests.Simulators;

public class a_healthy_sensor
{
    [Fact]
    public void never_touches_a_limit()
    {
        foreach (var sensor in InventedSensors.All)
        {
            var healthy = new HealthySensor(sensor, [], seed: 3);
            foreach (var value in Enumerable.Range(0, 5_000).Select(_ => healthy.Next()))
                Assert.All(sensor.Limits, limit => Assert.True(limit.IsUpper ? value < limit.Clear : value > limit.Clear, $"{sensor.Id}: {value}"));
        }
    }

    [Fact]
    public void stays_below_its_limits_even_if_the_scenario_says_otherwise()
    {
        var healthy = new HealthySensor(InventedSensors.Gas("gas", 119.8), [new Usual("combustible-gas", 70, 5)], seed: 3);

        Assert.All(Enumerable.Range(0, 100).Select(_ => healthy.Next()), value => Assert.InRange(value, 0, 20));
    }

    [Fact]
    public void shows_what_the_scenario_calls_usual()
    {
        var healthy = new HealthySensor(InventedSensors.Hydrant("hydrant"), [new Usual("water-pressure", 0.45, 0.02)], seed: 3);

        Assert.All(Enumerable.Range(0, 100).Select(_ => healthy.Next()), value => Assert.InRange(value, 0.43, 0.47));
    }

    [Fact]
    public void does_not_change_when_another_sensor_is_added()
    {
        var scenario = new Scenario { Name = "calm", En = "", Zh = "", Duration = TimeSpan.FromMinutes(10) };

        var before = Plan.Of(scenario, InventedSensors.All, seed: 7);
        var after = Plan.Of(scenario, [InventedSensors.Gas("new", 119.9), .. InventedSensors.All], seed: 7);

        Assert.Equal(before, after.Where(send => !send.Key.StartsWith("new-", StringComparison.Ordinal)));
    }
}
