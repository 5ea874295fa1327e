using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>A warning's polygons and circles as shapes in WGS-84 degrees, longitude first.</summary>
internal static class WarningShapes
{
    private const int CornersOfCircle = 64;
    private const double KmPerDegree = 111.32;

    public static IReadOnlyList<Geometry> Of(IEnumerable<CapArea> areas) =>
        [.. areas.SelectMany(area => area.Polygons.Select(Polygon).Concat(area.Circles.Select(Circle)))];

    /// <summary>A ring that crosses itself counts with everything it goes around.</summary>
    private static Geometry Polygon(IReadOnlyList<CapPoint> ring)
    {
        var polygon = new Polygon(new LinearRing([.. ring.Select(point => new Coordinate(point.Longitude, point.Latitude))]));
        return new IsValidOp(polygon).IsValid ? polygon : polygon.ConvexHull();
    }

    private static Geometry Circle(CapCircle circle)
    {
        var (lat, lon) = (circle.Centre.Latitude, circle.Centre.Longitude);
        if (circle.RadiusKm == 0)
            return new Point(lon, lat);

        var (north, east) = (circle.RadiusKm / KmPerDegree, circle.RadiusKm / (KmPerDegree * Math.Max(0.01, Math.Cos(lat * Math.PI / 180))));
        var ring = Enumerable.Range(0, CornersOfCircle).Select(i => 2 * Math.PI * i / CornersOfCircle)
            .Select(angle => new Coordinate(lon + (east * Math.Cos(angle)), lat + (north * Math.Sin(angle)))).ToList();
        return new Polygon(new LinearRing([.. ring, ring[0].Copy()]));
    }
}
