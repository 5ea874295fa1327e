using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>The seed files' text: one object a line, so that a change reads well in a diff.</summary>
internal static class SeedText
{
    private const string Note = "合成数据：边界与网格为程序生成，不是真实界线。Synthetic: boundaries and grids are generated, not real ones.";

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string List<T>(IEnumerable<T> items) =>
        $"[\n{string.Join(",\n", items.Select(item => JsonSerializer.Serialize(item, Options)))}\n]\n";

    /// <summary>A layer of cells in WGS-84, or in the system that <paramref name="crs"/> names.</summary>
    public static string Features(IEnumerable<GridCell> cells, string? crs = null)
    {
        var system = crs is null ? "" : $"\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"{crs}\"}}}},";
        var head = $$"""{"type":"FeatureCollection","synthetic":true,"note":{{JsonSerializer.Serialize(Note, Options)}},{{system}}"features":[""";
        return $"{head}\n{string.Join(",\n", cells.Select(Feature))}\n]}}\n";
    }

    private static string Feature(GridCell cell)
    {
        var properties = JsonSerializer.Serialize(new Properties(cell.Code, cell.Kind, cell.Zh, cell.En, cell.People), Options);
        return $$$"""{"type":"Feature","properties":{{{properties}}},"geometry":{{{GeoJsonText.Of(cell.Shape)}}}}""";
    }

    private sealed record Properties(
        string Code,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] GridKind? Kind,
        string? Zh,
        string? En,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? People);
}
