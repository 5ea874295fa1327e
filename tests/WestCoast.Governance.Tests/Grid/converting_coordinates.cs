using CsCheck;
using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using Coordinates = WestCoast.Governance.Domain.Grid.Coordinates;

namespace WestCoast.Governance.Tests.Grid;

/// <summary>Vectors: coordtransform's and eviltransform's public tests, and two places of the district.</summary>
public class converting_coordinates
{
    private const double LastDigit = 5e-14;

    [Theory]
    [InlineData(116.404, 39.915, 116.41024449916938, 39.91640428150164)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    public void gives_the_published_gcj02(double lon, double lat, double gcjLon, double gcjLat) =>
        AssertNear(new(gcjLon, gcjLat), Datum.FromWgs84(new(lon, lat), Crs.Gcj02), LastDigit);

    [Theory]
    [InlineData(120.198, 35.961, 120.203096, 35.961118)]
    [InlineData(119.79, 35.61, 119.795333, 35.609901)]
    public void gives_the_shift_known_in_the_district(double lon, double lat, double gcjLon, double gcjLat) =>
        AssertNear(new(gcjLon, gcjLat), Datum.FromWgs84(new(lon, lat), Crs.Gcj02), 5e-7);

    [Fact]
    public void gives_the_published_bd09_of_a_gcj02_point()
    {
        var wgs84 = Datum.ToWgs84(new(116.404, 39.915), Crs.Gcj02);
        AssertNear(new(116.41036949371029, 39.92133699351021), Datum.FromWgs84(wgs84, Crs.Bd09), 2 * LastDigit);
    }

    /// <summary>One step of the iteration, p - (f(p) - p), is the published approximate inverse of GCJ-02.</summary>
    [Fact]
    public void gives_the_published_one_step_inverse_in_one_step()
    {
        var (longitude, latitude) = Datum.FromWgs84(new(116.404, 39.915), Crs.Gcj02);
        AssertNear(new(116.39775550083061, 39.91359571849836), new((2 * 116.404) - longitude, (2 * 39.915) - latitude), LastDigit);
    }

    [Fact]
    public void is_within_ten_centimetres_of_the_published_one_step_inverses()
    {
        Assert.InRange(Metres(new(116.39775550083061, 39.91359571849836), Datum.ToWgs84(new(116.404, 39.915), Crs.Gcj02)), 0.01, 0.1);

        var gcj02 = Datum.FromWgs84(Datum.ToWgs84(new(116.404, 39.915), Crs.Bd09), Crs.Gcj02);
        Assert.InRange(Metres(new(116.39762729119315, 39.90865673957631), gcj02), 0.01, 0.1);
    }

    [Theory]
    [InlineData(Crs.Wgs84)]
    [InlineData(Crs.Cgcs2000)]
    [InlineData(Crs.Gcj02)]
    [InlineData(Crs.Bd09)]
    public void there_and_back_is_the_same_place(Crs crs) =>
        Gen.Select(Gen.Double[74, 134], Gen.Double[19, 53]).Sample(
            (lon, lat) => AssertNear(new(lon, lat), Datum.ToWgs84(Datum.FromWgs84(new(lon, lat), crs), crs), 1e-11));

    [Fact]
    public void leaves_the_national_system_as_it_is() =>
        Assert.Equal(new Coordinates(120.198, 35.961), Datum.ToWgs84(new(120.198, 35.961), Crs.Cgcs2000));

    [Theory]
    [InlineData("WGS84", Crs.Wgs84)]
    [InlineData("wgs-84", Crs.Wgs84)]
    [InlineData("CGCS2000", Crs.Cgcs2000)]
    [InlineData("gcj02", Crs.Gcj02)]
    [InlineData(" GCJ-02 ", Crs.Gcj02)]
    [InlineData("BD09", Crs.Bd09)]
    [InlineData("bd-09", Crs.Bd09)]
    [InlineData("EPSG:3857", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void reads_the_names_that_senders_use(string? name, Crs? crs) => Assert.Equal(crs, CrsNames.Parse(name));

    private static void AssertNear(Coordinates expected, Coordinates actual, double degrees)
    {
        Assert.InRange(actual.Longitude, expected.Longitude - degrees, expected.Longitude + degrees);
        Assert.InRange(actual.Latitude, expected.Latitude - degrees, expected.Latitude + degrees);
    }

    private static double Metres(Coordinates from, Coordinates to) =>
        GroundMeasure.Metres(new Coordinate(from.Longitude, from.Latitude), new Coordinate(to.Longitude, to.Latitude));
}
