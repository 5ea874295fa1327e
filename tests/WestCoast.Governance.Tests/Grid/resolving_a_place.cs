using CsCheck;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

public class resolving_a_place
{
    private const string Withdrawn = "370211106299";
    private static readonly string[] Systems = ["WGS84", "GCJ02", "BD09", "", "x"];
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly GridCell Cell = Seeds.Grids.First(cell => cell.Code == "370211001001001");
    private static readonly Coordinates Inside = new(Cell.Shape.InteriorPoint.X, Cell.Shape.InteriorPoint.Y);
    private static readonly Coordinates Elsewhere = new(119.79, 35.61);
    private static readonly Coordinates Inland = new(120.05, 35.92);
    private static readonly Coordinates AtSea = new(120.30, 35.70);

    [Fact]
    public void by_position_alone_finds_the_base_grid()
    {
        var place = Resolved(null, Inside, "WGS84");

        Assert.Equal(Cell.Code, place.Code);
        Assert.Equal("黄岛街道 示例社区 01 第 1 网格", place.Zh);
        Assert.Equal("Grid 1, Example Community 01, Huangdao Subdistrict", place.En);
        Assert.Equal(["370211", "370211001", "370211001Z01", "370211001001", Cell.Code], place.Path.Select(node => node.Code));
        Assert.False(place.PositionDisagrees);
    }

    [Theory]
    [InlineData(Crs.Cgcs2000)]
    [InlineData(Crs.Gcj02)]
    [InlineData(Crs.Bd09)]
    public void converts_the_position_once_and_keeps_what_was_sent(Crs crs)
    {
        var sent = Datum.FromWgs84(Inside, crs);
        var place = Resolved(null, sent, CrsNames.Of(crs));

        Assert.Equal(Cell.Code, place.Code);
        Assert.Equal((CrsNames.Of(crs), sent.Longitude, sent.Latitude), (place.SourceCrs, place.SourceLongitude, place.SourceLatitude));
        Assert.Equal(Inside.Longitude, place.Longitude!.Value, 7);
        Assert.Equal(Inside.Latitude, place.Latitude!.Value, 7);
    }

    [Fact]
    public void a_position_in_the_wrong_system_would_be_another_grid() =>
        Assert.NotEqual(Resolved(null, Inland, "BD09").Code, Resolved(null, Inland, "WGS84").Code);

    [Theory]
    [InlineData("370211015200", "张家楼街道 张家楼村")]
    [InlineData("370211000000", "黄岛区")]
    [InlineData("370211001000", "黄岛街道")]
    public void by_code_alone_is_that_division(string code, string name)
    {
        var place = Resolved(code, null, null);
        Assert.Equal((name, null, null, false), (place.Zh, place.Longitude, place.SourceCrs, place.PositionDisagrees));
    }

    [Theory]
    [InlineData("370211")]
    [InlineData("370211001")]
    [InlineData("370211001Z01")]
    [InlineData("370211001001")]
    public void a_position_inside_the_division_refines_it(string code)
    {
        var place = Resolved(code, Inside, "WGS84");
        Assert.Equal((Cell.Code, false), (place.Code, place.PositionDisagrees));
    }

    [Fact]
    public void the_code_wins_over_a_position_elsewhere_in_the_district()
    {
        var place = Resolved("370211001001", Elsewhere, "WGS84");
        Assert.Equal(("370211001001", true, Elsewhere.Longitude), (place.Code, place.PositionDisagrees, place.Longitude));
    }

    [Fact]
    public void the_code_wins_over_a_position_in_the_next_grid() =>
        Assert.True(Resolved("370211001002001", Inside, "WGS84") is { Code: "370211001002001", PositionDisagrees: true });

    [Fact]
    public void the_code_wins_over_a_position_outside_the_district() =>
        Assert.True(Resolved("370211001", AtSea, "WGS84") is { Code: "370211001", PositionDisagrees: true });

    [Fact]
    public void longitude_and_latitude_swapped_are_no_place_but_the_code_still_is()
    {
        var place = Resolved("370211001", new(Inside.Latitude, Inside.Longitude), "WGS84");
        Assert.True(place is { Code: "370211001", PositionDisagrees: true, Longitude: null, SourceLatitude: not null });
        Assert.Equal("position.outside-district", Refused(null, new(Inside.Latitude, Inside.Longitude), "WGS84"));
    }

    [Fact]
    public void where_only_the_subdistrict_is_drawn_the_position_finds_the_subdistrict()
    {
        var index = CellIndex.Of(Seeds.Grids.Where(cell => cell.Code != Cell.Code), CellIndex.Of(Seeds.Subdistricts));

        Assert.True(In(index, null) is { Code: "370211001", PositionDisagrees: false });
        Assert.True(In(index, "370211001001") is { Code: "370211001001", PositionDisagrees: false });

        static Place In(CellIndex index, string? code) => Assert.IsType<PlaceResult.Resolved>(
            Places.Resolve(Seeds.Tree, index, code, Inside.Longitude, Inside.Latitude, "WGS84", Noon)).Place;
    }

    [Theory]
    [InlineData("370211098", "division.unknown")]
    [InlineData("370211001001998", "division.unknown")]
    [InlineData("37021", "division.code-malformed")]
    [InlineData("黄岛街道", "division.code-malformed")]
    [InlineData("370214004001", "division.outside-district")]
    [InlineData("371102400201", "division.outside-district")]
    [InlineData(Withdrawn, "division.withdrawn")]
    [InlineData(null, "place.missing")]
    [InlineData(" ", "place.missing")]
    public void refuses_a_code_that_is_no_division_of_this_district(string? code, string refusal) => Assert.Equal(refusal, Refused(code, null, null));

    [Fact]
    public void a_good_position_does_not_rescue_a_bad_code() => Assert.Equal("division.outside-district", Refused("370214004001", Inside, "WGS84"));

    [Fact]
    public void a_withdrawn_code_still_names_what_happened_before() => Assert.IsType<PlaceResult.Resolved>(
        Places.Resolve(Seeds.Tree, Seeds.Index, Withdrawn, null, null, null, new DateTimeOffset(2023, 12, 31, 12, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(120.30, 35.70, "WGS84", "position.outside-district")]
    [InlineData(119.45, 36.10, "WGS84", "position.outside-district")]
    [InlineData(500.0, 35.9, "BD09", "position.outside-district")]
    [InlineData(120.15, 35.96, null, "position.crs-missing")]
    [InlineData(120.15, 35.96, " ", "position.crs-missing")]
    [InlineData(120.15, 35.96, "EPSG:3857", "position.crs-unknown")]
    [InlineData(double.NaN, 35.96, "WGS84", "position.not-finite")]
    [InlineData(120.15, double.NegativeInfinity, "WGS84", "position.not-finite")]
    [InlineData(120.15, null, "WGS84", "position.not-finite")]
    public void refuses_a_position_that_cannot_be_placed(double? lon, double? lat, string? crs, string refusal)
    {
        var result = Places.Resolve(Seeds.Tree, Seeds.Index, null, lon, lat, crs, Noon);
        Assert.Equal(refusal, Assert.IsType<PlaceResult.Refused>(result).Code);
    }

    [Fact]
    public void a_good_code_does_not_excuse_an_undeclared_system() => Assert.Equal("position.crs-missing", Refused("370211001", Inside, null));

    [Fact]
    public void never_throws() =>
        Gen.Select(Gen.String, Gen.Double, Gen.Double, Gen.Int[0, Systems.Length - 1]).Sample(
            (code, lon, lat, system) => Assert.NotNull(
                Places.Resolve(Seeds.Tree, Seeds.Index, code.Length > 3 ? code : null, lon, lat, Systems[system], Noon)));

    private static Place Resolved(string? code, Coordinates? at, string? crs) => Assert.IsType<PlaceResult.Resolved>(
        Places.Resolve(Seeds.Tree, Seeds.Index, code, at?.Longitude, at?.Latitude, crs, Noon)).Place;

    private static string Refused(string? code, Coordinates? at, string? crs) => Assert.IsType<PlaceResult.Refused>(
        Places.Resolve(Seeds.Tree, Seeds.Index, code, at?.Longitude, at?.Latitude, crs, Noon)).Code;
}
