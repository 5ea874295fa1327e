using System.Globalization;
using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>Writes geometries as GeoJSON (RFC 7946): longitude first, the shortest digits that read back as the same number.</summary>
public static class GeoJsonText
{
    /// <summary>A Polygon, MultiPolygon, LineString, MultiLineString or Point in degrees.</summary>
    public static string Of(Geometry shape) => shape switch
    {
        Point point => $$"""{"type":"Point","coordinates":{{Pair(point.Coordinate)}}}""",
        Polygon polygon => $$"""{"type":"Polygon","coordinates":{{Rings(polygon)}}}""",
        MultiPolygon several => $$"""{"type":"MultiPolygon","coordinates":[{{Join(several, part => Rings((Polygon)part))}}]}""",
        LineString line => $$"""{"type":"LineString","coordinates":{{Line(line)}}}""",
        MultiLineString lines => $$"""{"type":"MultiLineString","coordinates":[{{Join(lines, part => Line((LineString)part))}}]}""",
        _ => throw new ArgumentException($"A {shape.GeometryType} is not written here.", nameof(shape)),
    };

    private static string Join(GeometryCollection parts, Func<Geometry, string> write) => string.Join(',', parts.Geometries.Select(write));

    private static string Rings(Polygon polygon) => $"[{string.Join(',', polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(Line))}]";

    private static string Line(LineString line) => $"[{string.Join(',', line.Coordinates.Select(Pair))}]";

    private static string Pair(Coordinate c) => string.Create(CultureInfo.InvariantCulture, $"[{c.X},{c.Y}]");
}
