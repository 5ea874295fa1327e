using WestCoast.Governance.Simulators.Scenarios;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Tests.Simulators;

public class the_quiet_afternoon
{
    private static readonly Scenario Afternoon = ScenarioFile.Read(SeedFolder.Path, "quiet-afternoon");
    private static readonly IReadOnlyList<Sensor> Sensors = SeedFiles.Sensors(SeedFolder.Path);
    private static readonly IReadOnlyList<PlannedSend> Sent = Plan.Of(Afternoon, Sensors, seed: 7);

    [Fact]
    public void shows_a_first_incident_within_seconds_at_the_usual_rate() =>
        Assert.True(Sent.OfType<PlannedReport>().First().Offset / 10 < TimeSpan.FromSeconds(3));

    [Fact]
    public void has_one_leak_whose_readings_pass_25_then_50_and_are_clear_at_the_end()
    {
        var line = Plan.Line(Assert.Single(Afternoon.Disturbances), Sensors);
        var readings = Sent.OfType<PlannedReading>().ToLookup(reading => reading.Sensor.Id);
        TimeSpan First(Sensor sensor, double limit) => readings[sensor.Id].First(reading => reading.Value >= limit).Offset;

        Assert.All(line, sensor => Assert.Equal("%LEL", sensor.Unit));
        Assert.True(First(line[0], 25) < First(line[0], 50) && First(line[1], 25) < First(line[1], 50));
        Assert.True(First(line[0], 25) < First(line[1], 25) && First(line[1], 25) < First(line[2], 25));
        Assert.All(line, sensor => Assert.All(sensor.Limits, limit => Assert.True(readings[sensor.Id].Last().Value < limit.Clear)));
    }

    [Fact]
    public void has_nothing_else_wrong_with_any_sensor()
    {
        var line = Plan.Line(Afternoon.Disturbances[0], Sensors);
        var tripped = Sent.OfType<PlannedReading>()
            .Where(r => r.Sensor.Limits.Any(limit => limit.IsUpper ? r.Value >= limit.Value : r.Value <= limit.Value))
            .Select(r => r.Sensor.Id).Distinct();

        Assert.Equal(line.Select(sensor => sensor.Id).Order(), tripped.Order());
    }

    [Fact]
    public void lets_a_citizen_smell_the_gas_while_the_readings_climb()
    {
        var source = Plan.Line(Afternoon.Disturbances[0], Sensors)[0];
        var call = Sent.OfType<PlannedReport>().First(report => report.Report is { Feed: "hotline", Kind: "gas-leak" });
        var readings = Sent.OfType<PlannedReading>().Where(reading => reading.Sensor.Id == source.Id).ToList();

        Assert.Equal(new Spot(source.Lon, source.Lat), call.Place);
        Assert.True(readings.First(r => r.Value >= 25).Offset < call.Offset);
        Assert.True(call.Offset < readings.First(r => r.Value >= 50).Offset);
    }

    [Fact]
    public void hears_from_four_departments_only_what_the_hub_knows()
    {
        Assert.Equal(["hotline", "public-security", "traffic", "water"], Afternoon.Reports.Select(report => report.Feed).Distinct().Order());
        Assert.Subset(SeedFolder.Kinds(), Afternoon.Reports.Select(report => report.Kind).ToHashSet());
        Assert.All(Afternoon.Reports, report => Assert.InRange(report.Severity, 1, 4));
    }

    [Fact]
    public void happens_inside_the_district()
    {
        Assert.All(Sent.OfType<PlannedReport>(), report => Assert.True(SeedFolder.IsInAGrid(report.Place), $"{report.Key} at {report.Place}"));
        Assert.False(SeedFolder.IsInAGrid(new Spot(120.31, 35.60)), "the open sea is no grid");
    }

    [Fact]
    public void is_one_incident_because_the_leak_stays_in_one_base_grid() =>
        Assert.Single(Plan.Line(Afternoon.Disturbances[0], Sensors).Select(sensor => sensor.Cell).Distinct());
}
