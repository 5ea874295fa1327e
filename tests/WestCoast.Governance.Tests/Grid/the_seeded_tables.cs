using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Tests.Grid;

public class the_seeded_tables
{
    private static readonly IReadOnlyList<Kind> Kinds = Seeds.Read<Kind>("kinds.json");
    private static readonly IReadOnlyList<Sensor> Sensors = Seeds.Read<Sensor>("sensors.json");
    private static readonly EquatableList<(string Code, Tier Tier)> AnyGrid = Seeds.Tree.Path("370211001001001");

    [Fact]
    public void are_a_catalogue_and_a_calendar_that_an_import_would_take()
    {
        Assert.Empty(CheckKinds.Of([.. Kinds.Select((kind, i) => new Row<Kind>(i + 1, kind))]));
        Assert.Empty(CheckCalendar.Of([.. Seeds.Read<CalendarDay>("calendar.json").Select((day, i) => new Row<CalendarDay>(i + 1, day))]));
    }

    [Fact]
    public void name_kinds_and_departments_that_exist()
    {
        Assert.All(Sensors, sensor => Assert.Contains(Kinds, kind => kind.Code == sensor.IncidentKind));
        var offices = Seeds.Read<Department>("departments.json").Select(office => office.Code).ToHashSet();
        Assert.All(Kinds, kind => Assert.Subset(offices!, new HashSet<string?>([kind.Department, .. kind.CoDepartments ?? []])!));
    }

    [Fact]
    public void hold_the_seven_services_of_a_grid_and_what_devices_tell() => Assert.Subset(
        Kinds.Select(kind => kind.Zh).ToHashSet(),
        new HashSet<string>(["社会治安", "安全生产", "城市管理", "信访稳定", "纠纷调解", "环境保护", "民生服务", "消防", "危险化学品", "防汛", "交通", "地下管线"]));

    [Fact]
    public void take_a_city_code_to_the_kind_with_the_longest_match()
    {
        var catalogue = new KindCatalogue(Kinds);
        Assert.Equal(("road-cleaning", "illegal-dumping"), (catalogue.FindByCityCode("E010103")?.Code, catalogue.FindByCityCode("E0199")?.Code));
        Assert.Null(catalogue.FindByCityCode("X1"));
    }

    [Fact]
    public void have_a_desk_and_every_step_s_time_limit_for_every_kind_and_severity() => Assert.All(
        from kind in Kinds from severity in Enum.GetValues<Severity>() select (kind, severity),
        each =>
        {
            Assert.NotEmpty(Router.Route(new RoutingCase(each.kind, each.severity, AnyGrid)).Division);
            Assert.Superset(
                new HashSet<string>([Steps.Acknowledge, Steps.Act, Steps.Accept, Steps.Resolve, Steps.Verify, Steps.ReportIn]),
                KindLimits.For(each.kind, each.severity, WorkCalendar.Weekdays, DateTimeOffset.UnixEpoch, Steps.All).Select(limit => limit.Name).ToHashSet());
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
        var route = Router.Route(new RoutingCase(Kinds.Single(known => known.Code == kind), (Severity)severity, AnyGrid));
        Assert.Equal((tier, division), (route.Tier, route.Division));
    }

    [Fact]
    public void have_two_hundred_sensors_each_in_the_cell_it_names()
    {
        Assert.Equal(208, Sensors.DistinctBy(sensor => sensor.Id).Count());
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

    private sealed record Sensor(
        string Id, string Feed, string Measure, double Lon, double Lat, string Cell, string IncidentKind,
        IReadOnlyList<Limit> Limits, double RangeMin, double RangeMax, int ExpectedIntervalSeconds, bool Synthetic);

    private sealed record Limit(string Id, string Side, double Value, double Clear, int Severity);
}
