using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.Tests.Hub;

namespace WestCoast.Governance.Tests.Cap;

public class where_a_warning_holds
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("370211", "370211000000")]
    [InlineData("370211001", "370211001000")]
    [InlineData("370211001002", "370211001002")]
    [InlineData("370211001001001", "370211001001001")]
    [InlineData("370211", "370200000000")]
    [InlineData("370211", "370000")]
    [InlineData("370211", "370211001000", "370211002000")]
    [InlineData("370211001", "370211001001", "370211001040")]
    [InlineData("370211001", "370211001000", "370214004001")] // what lies elsewhere does not count
    [InlineData("370211015", "370211015999")] // in no list: the subdistrict around it
    [InlineData("370211", "370211999000")]
    public void is_told_by_division_codes(string ground, params string[] codes) => Assert.Equal(new WarningGround(ground), Ground(new() { AreaDesc = "", Geocodes = Codes(codes) }));

    [Theory]
    [InlineData("370214004001")]
    [InlineData("371102400201", "370202")]
    public void may_be_outside(params string[] codes) => Assert.Equal("area.outside-district", Reason(new() { AreaDesc = "", Geocodes = Codes(codes) }));

    [Fact]
    public void goes_by_the_code_before_the_shape() =>
        Assert.Equal(new WarningGround("370211002"), Ground(new() { AreaDesc = "", Geocodes = Codes("370211002000"), Polygons = [Around(120.15, 35.96, 0.001)] }));

    [Fact]
    public void is_a_point_of_a_small_shape()
    {
        var grid = Grid("370211001001001");
        var middle = grid.Shape.InteriorPoint;
        var ground = Ground(new() { AreaDesc = "", Polygons = [Around(middle.X, middle.Y, 0.0001)] });
        Assert.Null(ground.Division);
        Assert.Equal(grid.Code, SeededCity.Model.Current.Ground(ChinaDay.Of(Now)).Locate(ground.Position!.Longitude, ground.Position.Latitude));
        Assert.Equal("WGS84", ground.Position.SourceCrs);

        var circle = Ground(new() { AreaDesc = "", Circles = [new(new(middle.Y, middle.X), 0)] });
        Assert.Equal((middle.X, middle.Y), (circle.Position!.Longitude, circle.Position.Latitude));
    }

    [Fact]
    public void is_the_division_that_has_all_of_a_larger_shape()
    {
        var ground = Ground(new() { AreaDesc = "", Polygons = [Around(120.204, 36.056, 0.03)] });
        Assert.Null(ground.Position);
        Assert.StartsWith("370211", ground.Division, StringComparison.Ordinal);
        Assert.NotEqual(Tier.Community, SeededCity.Model.Tree.Path(ground.Division!)[^1].Tier);
    }

    [Fact]
    public void is_the_district_for_what_is_larger_still() =>
        Assert.All(
            [new CapArea { AreaDesc = "", Polygons = [Around(120, 36, 3)] }, new CapArea { AreaDesc = "", Circles = [new(new(36, 120), 300)] }, new CapArea { AreaDesc = "", Polygons = [Bow()] }],
            area => Assert.Equal(new WarningGround("370211"), Ground(area)));

    [Fact]
    public void is_nowhere_here_for_California()
    {
        var (ground, reason, _) = WarningPlace.Of(Corpus.Read("thunderstorm"), SeededCity.Model, Now);
        Assert.Equal((null, "area.outside-district"), (ground, reason));
    }

    [Fact]
    public void is_told_by_who_issued_it_when_nothing_else_says()
    {
        var alert = Corpus.Read("national-alert-without-serial");
        alert = alert with { Infos = [alert.Infos[0] with { Areas = [] }] };
        Assert.Equal("370211", WarningPlace.Of(alert, SeededCity.Model, Now).Ground?.Division);
        Assert.Equal("area.unknown", WarningPlace.Of(alert with { Identifier = "37110241600000_20180319150431" }, SeededCity.Model, Now).Reason);
        Assert.Equal("area.unknown", WarningPlace.Of(alert with { Identifier = "x" }, SeededCity.Model, Now).Reason);
    }

    [Fact]
    public void survives_a_ring_that_crosses_itself_again_and_again()
    {
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(7);
        List<CapPoint> ring = [.. Enumerable.Range(0, CapGeometry.MostPoints - 1).Select(_ => new CapPoint(random.NextDouble() + 35.5, random.NextDouble() + 119.5))];
#pragma warning restore CA5394
        Assert.Equal("370211", Ground(new() { AreaDesc = "", Polygons = [[.. ring, ring[0]]] }).Division);
    }

    private static WarningGround Ground(CapArea area) => WarningPlace.Of(With(area), SeededCity.Model, Now).Ground!;

    private static string? Reason(CapArea area) => WarningPlace.Of(With(area), SeededCity.Model, Now).Reason;

    private static CapAlert With(CapArea area)
    {
        var alert = Corpus.Read("national-alert-without-serial");
        return alert with { Infos = [alert.Infos[0] with { Areas = [area] }] };
    }

    private static IReadOnlyList<CapPair> Codes(params string[] codes) => [.. codes.Select(code => new CapPair("12", code))];

    private static GridCell Grid(string code) => SeededCity.State.InForce(LayerNames.Base, ChinaDay.Of(Now))!.Cells.Single(cell => cell.Code == code);

    private static CapPoint[] Around(double lon, double lat, double half) =>
        [new(lat - half, lon - half), new(lat - half, lon + half), new(lat + half, lon + half), new(lat + half, lon - half), new(lat - half, lon - half)];

    /// <summary>Crosses itself in the district; its corners are outside.</summary>
    private static CapPoint[] Bow() => [new(35, 119), new(37, 121), new(37, 119), new(35, 121), new(35, 119)];
}
