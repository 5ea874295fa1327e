using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Reads the cells of a map layer, in the coordinate system they were delivered in.</summary>
internal static class ReadCells
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new EnumWord<GridKind>() } };

    private static readonly string[] Columns = ["code", "kind", "zh", "en", "people", "wkt"];

    public static RowsRead<GridCell> From(string text, FileFormat format) => format == FileFormat.Csv ? FromCsv(text) : FromGeoJson(text);

    private static RowsRead<GridCell> FromGeoJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                return RowsRead<GridCell>.Nothing("file.not-geojson", "Not a GeoJSON FeatureCollection: it has no list of features.");

            var synthetic = root.TryGetProperty("synthetic", out var told) && told.ValueKind == JsonValueKind.True;
            return RowsRead<GridCell>.Each(features.EnumerateArray().Select((feature, i) => (i + 1, feature)), feature => Cell(feature) with { Synthetic = synthetic });
        }
        catch (JsonException e)
        {
            return RowsRead<GridCell>.Nothing("file.not-geojson", $"Not a GeoJSON FeatureCollection: it is no JSON from line {e.LineNumber + 1}, byte {e.BytePositionInLine} on.");
        }
    }

    private static RowsRead<GridCell> FromCsv(string text)
    {
        try
        {
            return RowsRead<GridCell>.Each(CsvLines.Read(text, Columns, ["code", "wkt"]), fields =>
            {
                var properties = new JsonObject();
                foreach (var (name, value) in fields.Where(field => field.Key is not "wkt"))
                    properties[name] = name == "people" && int.TryParse(value, out var people) ? people : value;
                var feature = new JsonObject { ["properties"] = properties, ["geometry"] = JsonNode.Parse(GeoJsonText.Of(Wkt(fields))) };
                return Cell(JsonSerializer.SerializeToElement(feature));
            });
        }
        catch (UnreadableRowException e)
        {
            return RowsRead<GridCell>.Nothing(e.Code, e.Message);
        }
    }

    private static Geometry Wkt(IReadOnlyDictionary<string, string> fields)
    {
        try
        {
            var shape = fields.TryGetValue("wkt", out var wkt) ? new WKTReader().Read(wkt) : throw new UnreadableRowException("shape.missing", "The row has no shape.");
            if (shape is not (Polygon or MultiPolygon))
                throw NotPolygon(shape.GeometryType);

            return shape.Coordinates.All(c => double.IsFinite(c.X) && double.IsFinite(c.Y)) ? shape : throw new ParseException("not every coordinate is a number");
        }
        catch (Exception e) when (e is ParseException or ArgumentException)
        {
            throw new UnreadableRowException("shape.malformed", $"The shape is no WKT polygon: {e.Message}");
        }
    }

    private static GridCell Cell(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty("code", out var code) || Text(code) is null)
            throw new UnreadableRowException("code.missing", "The row has no code.");
        if (properties.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String && !IsKind(kind))
            throw new UnreadableRowException("kind.unknown", $"'{Text(kind)}' is no kind of grid: urban, village, rural, enterprise, special, sea or forest.");
        if (properties.TryGetProperty("people", out var people) && people.ValueKind != JsonValueKind.Null && !(people.ValueKind == JsonValueKind.Number && people.TryGetInt32(out var number) && number >= 0))
            throw new UnreadableRowException("people.malformed", $"{people.GetRawText()} is no number of people.");
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            throw new UnreadableRowException("shape.missing", "The row has no shape.");
        if (!geometry.TryGetProperty("type", out var type) || Text(type) is not ("Polygon" or "MultiPolygon"))
            throw NotPolygon(Text(type));

        try
        {
            return GeoJsonCells.Read(feature);
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new UnreadableRowException("shape.malformed", $"The shape cannot be read: {e.Message}");
        }
    }

    private static bool IsKind(JsonElement kind)
    {
        try
        {
            return kind.Deserialize<GridKind>(Words) > 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Null for what is no text, or half a character.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static UnreadableRowException NotPolygon(string? type) => new("shape.not-polygon", $"The shape is a {type ?? "thing without type"}, not a Polygon or MultiPolygon.");
}
