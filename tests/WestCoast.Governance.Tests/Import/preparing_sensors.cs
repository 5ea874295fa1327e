using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Tests.Grid;
using WestCoast.Governance.Tests.Layers;
using static WestCoast.Governance.Tests.Import.SmallCity;

namespace WestCoast.Governance.Tests.Import;

public class preparing_sensors
{
    private const string Head = "id,feed,zh,en,measure,unit,lon,lat,cell,incidentKind,limits,expectedIntervalSeconds\n";
    private const string Limits = "[{\"id\":\"high\",\"side\":\"upper\",\"value\":60,\"clear\":50,\"severity\":3}]";
    private static readonly (double Lon, double Lat) Middle = (AnyHistory.First[9].Shape.InteriorPoint.X, AnyHistory.First[9].Shape.InteriorPoint.Y);

    [Fact]
    public void takes_those_that_stand_where_their_line_says()
    {
        var sensors = (IReadOnlyList<Sensor>)Good(Check(LayerNames.Sensors, Head + Line() + Line(id: "f-2", cell: Town) + Line(id: "f-3", cell: District))).Rows;
        Assert.Equal(["f-1", "f-2", "f-3"], sensors.Select(sensor => sensor.Id));
    }

    [Fact]
    public void refuses_an_id_that_mqtt_cannot_carry()
    {
        AssertRefused("sensor.id", Line(id: "a/b"));
        AssertRefused("sensor.id", Line(id: "a+"));
        AssertRefused("sensor.id", Line(id: "#"));
        AssertRefused("sensor.id", Line(id: new string('s', 65)));
        Good(Check(LayerNames.Sensors, Head + Line(id: new string('s', 64))));
    }

    [Fact]
    public void refuses_what_it_cannot_raise()
    {
        AssertRefused("feed.unknown", Line(feed: "weather"));
        AssertRefused("kind.unknown", Line(kind: "ufo"));
        AssertRefused("sensor.interval", Line(interval: 0));
        AssertRefused("severity.out-of-range", Line(limits: Limits.Replace(":3", ":5", StringComparison.Ordinal)));
        AssertRefused("severity.out-of-range", Line(limits: Limits.Replace(":3", ":0", StringComparison.Ordinal)));
    }

    [Fact]
    public void refuses_a_place_outside_or_in_another_grid()
    {
        AssertRefused("position.outside-district", Line(lon: Tiling.East + 0.01));
        AssertRefused("sensor.cell-differs", Line(cell: AnyHistory.First[10].Code));
        AssertRefused("sensor.cell-differs", Line(cell: AnyHistory.East));
        AssertRefused("sensor.cell-differs", Line(cell: "370214004"));
    }

    [Fact]
    public void refuses_an_id_twice() => Assert.Equal([(3, "code.duplicate")], Refused(Check(LayerNames.Sensors, Head + Line() + Line())));

    private static void AssertRefused(string code, string line) => Assert.Equal([(2, code)], Refused(Check(LayerNames.Sensors, Head + line)));

    private static string Line(
        string id = "f-1", string feed = "fire", string kind = "fire", string limits = Limits, int interval = 60, string? cell = null, double? lon = null) => FormattableString.Invariant(
        $"{id},{feed},探测器,Detector,temperature,°C,{lon ?? Middle.Lon},{Middle.Lat},{cell ?? AnyHistory.First[9].Code},{kind},\"{limits.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{interval}\n");
}
