using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using Coordinates = WestCoast.Governance.Domain.Grid.Coordinates;

namespace WestCoast.Governance.Tests.Grid;

/// <summary>How far the systems of Chinese maps lie from WGS-84: over the whole district, and beyond China.</summary>
public class shifts_of_maps
{
    private static readonly IReadOnlyList<Coordinates> District =
        [.. Seeds.Grids.SelectMany(cell => cell.Shape.Coordinates).Distinct().Select(corner => new Coordinates(corner.X, corner.Y))];

    [Theory]
    [InlineData(Crs.Wgs84, 0, 0)]
    [InlineData(Crs.Cgcs2000, 0, 0)]
    [InlineData(Crs.Gcj02, 450, 500)]
    [InlineData(Crs.Bd09, 1210, 1290)]
    public void are_several_grids_wide_everywhere_in_the_district(Crs crs, double least, double most) =>
        Assert.All(District, point => Assert.InRange(Metres(point, Datum.FromWgs84(point, crs)), least, most));

    [Theory]
    [InlineData(120.19, 35.96, 462, 1239)]
    [InlineData(120.198, 35.961, 460, 1241)]
    [InlineData(120.17, 35.76, 467, 1241)]
    [InlineData(119.79, 35.61, 483, 1251)]
    public void are_those_measured_at_its_landmarks(double lon, double lat, double gcj02, double bd09)
    {
        Assert.Equal(gcj02, Metres(new(lon, lat), Datum.FromWgs84(new(lon, lat), Crs.Gcj02)), 0.5);
        Assert.Equal(bd09, Metres(new(lon, lat), Datum.FromWgs84(new(lon, lat), Crs.Bd09)), 0.5);
    }

    [Theory]
    [InlineData(Crs.Gcj02)]
    [InlineData(Crs.Bd09)]
    public void are_undone_to_less_than_a_micrometre_everywhere_in_the_district(Crs crs) => Assert.All(District, point =>
    {
        Assert.InRange(Metres(point, Datum.ToWgs84(Datum.FromWgs84(point, crs), crs)), 0, 1e-6);
        Assert.InRange(Metres(point, Datum.FromWgs84(Datum.ToWgs84(point, crs), crs)), 0, 1e-6);
    });

    [Theory]
    [InlineData(-73.98, 40.75)]
    [InlineData(139.69, 35.69)]
    [InlineData(103.82, 1.35)]
    [InlineData(37.62, 55.75)]
    [InlineData(73.6, 39)]
    [InlineData(135.1, 48)]
    [InlineData(120.2, 53.6)]
    [InlineData(120.2, 3.8)]
    [InlineData(0, 0)]
    public void are_none_outside_china(double lon, double lat)
    {
        var point = new Coordinates(lon, lat);
        Assert.All(Enum.GetValues<Crs>(), crs =>
        {
            Assert.Equal(point, Datum.FromWgs84(point, crs));
            Assert.Equal(point, Datum.ToWgs84(point, crs));
        });
    }

    [Theory]
    [InlineData(74, 39)]
    [InlineData(134.9, 48)]
    [InlineData(122.3, 53.5)]
    [InlineData(112.3, 3.9)]
    public void reach_to_the_ends_of_china(double lon, double lat) => Assert.All(
        new[] { Crs.Gcj02, Crs.Bd09 }, crs => Assert.InRange(Metres(new(lon, lat), Datum.FromWgs84(new(lon, lat), crs)), 50, 3000));

    [Theory]
    [InlineData(180, 90, true)]
    [InlineData(-180, -90, true)]
    [InlineData(120.2, 35.9, true)]
    [InlineData(180.0000001, 0, false)]
    [InlineData(0, -90.0000001, false)]
    [InlineData(35.9, 120.2, false)]
    [InlineData(double.NaN, 35.9, false)]
    [InlineData(120.2, double.NaN, false)]
    [InlineData(double.NegativeInfinity, 35.9, false)]
    [InlineData(120.2, double.PositiveInfinity, false)]
    public void are_asked_only_of_points_on_earth(double lon, double lat, bool onEarth) =>
        Assert.Equal(onEarth, new Coordinates(lon, lat).AreOnEarth);

    [Fact]
    public void move_a_vertex_that_neighbours_share_to_one_place()
    {
        var delivered = Tiling.Draw(5, 4);
        var moved = CellsInWgs84.Of(delivered, Crs.Bd09);

        Assert.Equal(Corners(delivered), Corners(moved));
        Assert.Equal(delivered.SelectMany(cell => cell.Shape.Coordinates).Select(c => c.X), Tiling.Draw(5, 4).SelectMany(cell => cell.Shape.Coordinates).Select(c => c.X));
        Assert.Same(delivered, CellsInWgs84.Of(delivered, Crs.Cgcs2000));

        static int Corners(IReadOnlyList<GridCell> cells) => cells.SelectMany(cell => cell.Shape.Coordinates).Distinct().Count();
    }

    private static double Metres(Coordinates from, Coordinates to) =>
        GroundMeasure.Metres(new Coordinate(from.Longitude, from.Latitude), new Coordinate(to.Longitude, to.Latitude));
}
