using System.Text.Json;
using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>Reads cells from GeoJSON (RFC 7946): Polygons and MultiPolygons with a property "code".</summary>
public static class GeoJsonCells
{
    /// <summary>Throws <see cref="FormatException"/>, saying what is wrong, when it is something else.</summary>
    public static IReadOnlyList<GridCell> ReadAll(string geoJson)
    {
        try
        {
            using var document = JsonDocument.Parse(geoJson);
            var synthetic = document.RootElement.TryGetProperty("synthetic", out var told) && told.ValueKind == JsonValueKind.True;
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => Read(feature) with { Synthetic = synthetic })];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"Not a GeoJSON FeatureCollection of polygons with codes: {e.Message}", e);
        }
    }

    /// <summary>One feature. Throws <see cref="FormatException"/>, <see cref="KeyNotFoundException"/>, <see cref="InvalidOperationException"/> or <see cref="ArgumentException"/>.</summary>
    public static GridCell Read(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        var code = properties.GetProperty("code").GetString()!;
        return new GridCell(code, Shape(code, feature.GetProperty("geometry")))
        {
            Kind = Text(properties, "kind") is { } kind ? JsonSerializer.Deserialize<GridKind>($"\"{kind}\"") : null,
            Zh = Text(properties, "zh"),
            En = Text(properties, "en"),
            People = properties.TryGetProperty("people", out var people) && people.ValueKind == JsonValueKind.Number ? people.GetInt32() : null,
        };
    }

    private static Geometry Shape(string code, JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => Polygon(coordinates),
            "MultiPolygon" => new MultiPolygon([.. coordinates.EnumerateArray().Select(Polygon)]),
            var other => throw new FormatException($"The shape of {code} is a {other}, not a Polygon or MultiPolygon."),
        };
    }

    private static Polygon Polygon(JsonElement coordinates)
    {
        var rings = coordinates.EnumerateArray().Select(Ring).ToList();
        return new Polygon(rings[0], [.. rings.Skip(1)]);
    }

    private static LinearRing Ring(JsonElement coordinates) =>
        new([.. coordinates.EnumerateArray().Select(pair => new Coordinate(pair[0].GetDouble(), pair[1].GetDouble()))]);

    private static string? Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
