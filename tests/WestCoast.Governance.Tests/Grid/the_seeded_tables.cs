using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Tests.Grid;

public class the_seeded_tables
{
    private static readonly IReadOnlyList<Kind> Kinds = Seeds.Read<Kind>("kinds.json");
    private static readonly RoutingTable Routing = new(Seeds.Read<RoutingRule>("routing.json"));
    private static readonly DeadlineTable Deadlines = new(Seeds.Read<DeadlineRule>("deadlines.json"));
    private static readonly IReadOnlyList<Sensor> Sensors = Seeds.Read<Sensor>("sensors.json");
    private static readonly IReadOnlyList<(string Code, Tier Tier)> AnyGrid = Seeds.Tree.Path("370211001001001");

    [Fact]
    public void name_kinds_that_exist() => Assert.All(
        [.. Routing.Rules.SelectMany(rule => rule.Kinds), .. Deadlines.Rules.SelectMany(rule => rule.Kinds), .. Sensors.Select(sensor => sensor.IncidentKind)],
        kind => Assert.True(kind == "*" || Kinds.Any(known => known.Code == kind), kind));

    [Fact]
    public void have_a_desk_and_a_time_limit_for_every_kind_and_severity() => Assert.All(
        from kind in Kinds from severity in Enum.GetValues<Severity>() select (kind, severity),
        each =>
        {
            var route = Router.Route(Routing, each.kind.Code, each.kind.Department, each.severity, AnyGrid);
            Assert.NotEqual(Router.NoRule, route.Rule);
            Assert.NotEmpty(Deadlines.For(each.kind.Code, each.severity, DateTimeOffset.UnixEpoch));
        });

    [Theory]
    [InlineData("illegal-dumping", 4, Tier.Community, "370211001001")]
    [InlineData("illegal-dumping", 3, Tier.Subdistrict, "370211001")]
    [InlineData("gas-leak", 4, Tier.Subdistrict, "370211001")]
    [InlineData("gas-leak", 2, Tier.District, "370211")]
    [InlineData("traffic-accident", 4, Tier.Subdistrict, "370211001")]
    [InlineData("sensor-silent", 4, Tier.Community, "370211001001")]
    public void send_big_things_up_and_small_things_down(string kind, int severity, Tier tier, string division)
    {
        var route = Router.Route(Routing, kind, "emergency", (Severity)severity, AnyGrid);
        Assert.Equal((tier, division), (route.Tier, route.Division));
    }

    [Fact]
    public void say_where_every_time_limit_comes_from() => Assert.All(Deadlines.Rules, rule => Assert.NotEmpty(rule.Source));

    [Fact]
    public void have_two_hundred_sensors_each_in_the_cell_it_names()
    {
        Assert.Equal(200, Sensors.DistinctBy(sensor => sensor.Id).Count());
        Assert.All(Sensors, sensor => Assert.Equal(sensor.Cell, Seeds.Index.Locate(sensor.Lon, sensor.Lat)));
        Assert.All(Sensors, sensor => Assert.StartsWith($"{sensor.Feed}-", sensor.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void have_limits_that_clear_on_the_normal_side_and_inside_the_range() => Assert.All(Sensors, sensor =>
    {
        Assert.NotEmpty(sensor.Limits);
        Assert.Equal(sensor.Limits.Count, sensor.Limits.DistinctBy(limit => limit.Id).Count());
        Assert.All(sensor.Limits, limit =>
        {
            Assert.InRange(limit.Value, sensor.RangeMin, sensor.RangeMax);
            Assert.True(limit.Side == "upper" ? limit.Clear < limit.Value : limit.Clear > limit.Value, sensor.Id);
            Assert.InRange(limit.Severity, 1, 4);
        });
    });

    [Fact]
    public void set_gas_limits_by_the_standard() => Assert.All(
        Sensors.Where(sensor => sensor.Measure == "gas"), sensor => Assert.Equal([25, 50], sensor.Limits.Select(limit => limit.Value)));

    private sealed record Kind(string Code, string Zh, string En, string Family, int Severity, int WindowMinutes, string Department);

    private sealed record Sensor(
        string Id, string Feed, string Measure, double Lon, double Lat, string Cell, string IncidentKind,
        IReadOnlyList<Limit> Limits, double RangeMin, double RangeMax, int ExpectedIntervalSeconds, bool Synthetic);

    private sealed record Limit(string Id, string Side, double Value, double Clear, int Severity);
}
