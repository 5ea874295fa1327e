using System.Text.Encodings.Web;
using System.Text.Json;
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

    public static string Features(IEnumerable<GridCell> cells, DivisionTree tree)
    {
        var head = $$"""{"type":"FeatureCollection","synthetic":true,"note":{{JsonSerializer.Serialize(Note, Options)}},"features":[""";
        return $"{head}\n{string.Join(",\n", cells.Select(cell => Feature(cell, tree)))}\n]}}\n";
    }

    private static string Feature(GridCell cell, DivisionTree tree)
    {
        var (zh, en) = tree.Name(cell.Code);
        var properties = JsonSerializer.Serialize(new { cell.Code, zh, en }, Options);
        return $$$"""{"type":"Feature","properties":{{{properties}}},"geometry":{{{GeoJsonText.Of(cell.Shape)}}}}""";
    }
}
