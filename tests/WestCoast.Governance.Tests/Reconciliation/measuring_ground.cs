using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Reconciliation;

namespace WestCoast.Governance.Tests.Reconciliation;

public class measuring_ground
{
    [Fact]
    public void gives_the_published_surface_of_the_whole_ellipsoid() =>
        Assert.Equal(510_065_621_724_088.0, GroundMeasure.SquareMetres(Box(-180, -90, 180, 90)), 1e6);

    [Fact]
    public void gives_the_published_area_of_a_degree_at_the_equator() => Near(12_308_778_361.469, GroundMeasure.SquareMetres(Box(0, 0, 1, 1)));

    [Theory]
    [InlineData(0, 110_574, 111_320)]
    [InlineData(30, 110_852, 96_486)]
    [InlineData(45, 111_132, 78_847)]
    [InlineData(60, 111_412, 55_800)]
    public void gives_the_published_length_of_a_degree(double latitude, double northward, double eastward)
    {
        Near(northward, GroundMeasure.Metres(new Coordinate(120, latitude - 0.5), new Coordinate(120, latitude + 0.5)));
        Near(eastward, GroundMeasure.Metres(new Coordinate(120, latitude), new Coordinate(121, latitude)));
    }

    [Fact]
    public void leaves_out_holes_and_adds_up_parts()
    {
        var (whole, hole, apart) = (Box(120, 35, 121, 36), Box(120.2, 35.2, 120.4, 35.4), Box(122, 35, 122.5, 35.5));
        var pierced = new Polygon(whole.Shell, [hole.Shell]);
        Assert.Equal(Area(whole) - Area(hole), Area(pierced), 0.001);
        Assert.Equal(Area(pierced) + Area(apart), Area(new MultiPolygon([pierced, apart])), 0.001);
        Assert.Equal(Area(whole), Area(whole.Reverse()), 0.001);
    }

    [Fact]
    public void gives_pieces_that_add_up_to_the_whole()
    {
        Coordinate a = new(120, 35.7), b = new(120.11, 35.73), c = new(120.1, 35.82), d = new(120.01, 35.8);
        Assert.Equal(Area(Ring(a, b, c, d)), Area(Ring(a, b, c)) + Area(Ring(a, c, d)), 0.001);
    }

    [Fact]
    public void finds_no_area_in_lines_points_and_nothing()
    {
        Assert.Equal(0, Area(new LineString([new(0, 0), new(1, 1)])));
        Assert.Equal(0, Area(new Point(1, 1)));
        Assert.Equal(0, Area(Polygon.Empty));
        Assert.Equal(0, GroundMeasure.Metres(Polygon.Empty));
    }

    private static double Area(Geometry shape) => GroundMeasure.SquareMetres(shape);

    private static void Near(double expected, double actual) => Assert.InRange(actual / expected, 0.9999, 1.0001);

    private static Polygon Box(double west, double south, double east, double north) => Ring(new(west, south), new(east, south), new(east, north), new(west, north));

    private static Polygon Ring(params Coordinate[] corners) => new(new LinearRing([.. corners, corners[0]]));
}
