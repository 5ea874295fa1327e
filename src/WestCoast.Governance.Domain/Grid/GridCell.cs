using System.Text.Json;
using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>A division's ground: WGS-84 degrees. Neighbours must share their border's vertices exactly.</summary>
public sealed record GridCell(string Code, Polygon Shape)
{
    /// <summary>
    /// The cells of a GeoJSON FeatureCollection of Polygons with a property "code". Throws
    /// <see cref="FormatException"/>, saying what is wrong, when it is something else.
    /// </summary>
    public static IReadOnlyList<GridCell> ReadAll(string geoJson)
    {
        try
        {
            using var document = JsonDocument.Parse(geoJson);
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(Read)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"Not a GeoJSON FeatureCollection of Polygons with codes: {e.Message}", e);
        }
    }

    private static GridCell Read(JsonElement feature)
    {
        var code = feature.GetProperty("properties").GetProperty("code").GetString()!;
        var geometry = feature.GetProperty("geometry");
        if (geometry.GetProperty("type").GetString() != "Polygon")
            throw new FormatException($"The shape of {code} is not a Polygon.");

        var rings = geometry.GetProperty("coordinates").EnumerateArray().Select(Ring).ToList();
        return new GridCell(code, new Polygon(rings[0], [.. rings.Skip(1)]));
    }

    private static LinearRing Ring(JsonElement coordinates) =>
        new([.. coordinates.EnumerateArray().Select(pair => new Coordinate(pair[0].GetDouble(), pair[1].GetDouble()))]);
}
