using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>Redraws a polygon corner by corner.</summary>
internal static class Map
{
    public static Polygon Of(Polygon polygon, Func<Coordinate, Coordinate> corner) =>
        new(Ring(polygon.ExteriorRing, corner), [.. polygon.InteriorRings.Select(ring => Ring(ring, corner))]);

    /// <summary>Six decimals, about a decimetre.</summary>
    public static Coordinate Rounded(double lon, double lat) => new(Math.Round(lon * 1e6) / 1e6, Math.Round(lat * 1e6) / 1e6);

    private static LinearRing Ring(LineString ring, Func<Coordinate, Coordinate> corner) => new([.. ring.Coordinates.Select(corner)]);
}
