using WestCoast.Governance.Simulators.Scenarios;

namespace WestCoast.Governance.Tests.Simulators;

public class planning_a_scenario
{
    private static readonly Scenario Leak = new()
    {
        Name = "leak", En = "a leak", Zh = "泄漏", Duration = TimeSpan.FromMinutes(30),
        Disturbances =
        [
            new Disturbance
            {
                Id = "leak", IncidentKind = "gas-leak", Along = [new Spot(119.789, 35.61), new Spot(119.7921, 35.61), new Spot(119.794, 35.61)],
                Delay = TimeSpan.FromMinutes(1), Fading = 0.8, Every = TimeSpan.FromSeconds(10),
                Course = [new(TimeSpan.FromMinutes(2), 0), new(TimeSpan.FromMinutes(6), 70), new(TimeSpan.FromMinutes(12), 0)],
            },
        ],
        Reports = [new CivicReport { At = TimeSpan.FromMinutes(4), Feed = "hotline", Kind = "gas-leak", Severity = 2, Title = "smell", Description = "", Near = "leak" }],
    };

    [Fact]
    public void twice_with_the_same_seed_gives_the_same_sends() =>
        Assert.Equal(Plan.Of(Leak, InventedSensors.All, seed: 7), Plan.Of(Leak, InventedSensors.All, seed: 7));

    [Fact]
    public void with_another_seed_gives_other_values() =>
        Assert.NotEqual(Plan.Of(Leak, InventedSensors.All, seed: 7), Plan.Of(Leak, InventedSensors.All, seed: 8));

    [Fact]
    public void puts_sends_in_order_with_a_key_of_their_own()
    {
        var plan = Plan.Of(Leak, InventedSensors.All, seed: 7);

        Assert.Equal(plan.OrderBy(send => send.Offset), plan);
        Assert.Distinct(plan.Select(send => send.Key));
        Assert.All(plan, send => Assert.InRange(send.Offset, TimeSpan.Zero, Leak.Duration));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void lets_every_sensor_speak_within_its_interval_on_the_clock_of_the_hub(double pace)
    {
        var sent = Plan.Of(Leak, InventedSensors.All, seed: 7, pace).OfType<PlannedReading>().ToLookup(reading => reading.Sensor);

        foreach (var sensor in InventedSensors.All)
        {
            var interval = TimeSpan.FromSeconds(sensor.ExpectedIntervalSeconds) / pace;
            TimeSpan[] spoke = [TimeSpan.Zero, .. sent[sensor].Select(reading => reading.Offset), Leak.Duration];
            Assert.All(spoke.Zip(spoke.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.Zero, interval));
        }
    }

    [Fact]
    public void lets_the_leak_reach_the_nearest_sensors_one_after_the_other_and_weaker()
    {
        var plan = Plan.Of(Leak, InventedSensors.All, seed: 7).OfType<PlannedReading>().ToLookup(reading => reading.Sensor.Id);
        TimeSpan? Trips(string id, double limit) => plan[id].FirstOrDefault(reading => reading.Value >= limit)?.Offset;
        double Peak(string id) => plan[id].Max(reading => reading.Value);

        Assert.True(Trips("gas-0", 25) < Trips("gas-1", 25) && Trips("gas-1", 25) < Trips("gas-2", 25));
        Assert.True(Peak("gas-0") > Peak("gas-1") && Peak("gas-1") > Peak("gas-2"));
        Assert.Null(Trips("gas-3", 20));
        Assert.All(plan.Select(readings => readings.Last().Value), value => Assert.True(value < 20));
    }

    [Fact]
    public void lets_an_alarmed_detector_speak_more_often()
    {
        var gas = Plan.Of(Leak, InventedSensors.All, seed: 7).OfType<PlannedReading>().Where(reading => reading.Sensor.Id == "gas-0");

        Assert.Equal(61, gas.Count(reading => reading.Offset >= TimeSpan.FromMinutes(2) && reading.Offset <= TimeSpan.FromMinutes(12)));
    }

    [Fact]
    public void places_a_report_where_the_leak_begins()
    {
        var report = Assert.Single(Plan.Of(Leak, InventedSensors.All, seed: 7).OfType<PlannedReport>());

        Assert.Equal(new Spot(119.79, 35.61), report.Place);
    }
}
