using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.City;

/// <summary>A layer as GeoJSON in WGS-84 (RFC 7946), with names that can be read by themselves.</summary>
internal static class GridMap
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ConditionalWeakTable<CityState, Dictionary<(string, DateOnly), string>> Made = [];

    /// <summary>The layer as it is on that day; null when the city has no such layer. Today's is kept.</summary>
    public static string? Of(CityState city, string layer, DateOnly day, bool keep)
    {
        var made = Made.GetOrCreateValue(city);
        lock (made)
        {
            if (made.TryGetValue((layer, day), out var known))
                return known;
        }

        if (city.InForce(layer, day) is not { Rows: IReadOnlyList<GridCell> cells } content)
            return null;

        var text = Text(city.Tree, cells, content.Version, day);
        if (keep)
        {
            lock (made)
            {
                foreach (var past in made.Keys.Where(key => key.Item2 < day).ToList())
                    made.Remove(past);
                made[(layer, day)] = text;
            }
        }

        return text;
    }

    private static string Text(DivisionTree tree, IReadOnlyList<GridCell> cells, LayerVersion version, DateOnly day)
    {
        var text = new StringBuilder(cells.Count * 600);
        var synthetic = cells.Any(cell => cell.Synthetic) ? "true" : "false";
        text.Append(CultureInfo.InvariantCulture, $$"""{"type":"FeatureCollection","layer":"{{version.Layer}}","version":{{version.Version}},"synthetic":{{synthetic}},"features":[""");
        foreach (var cell in cells)
        {
            var (zh, en) = tree.Find(cell.Code) is null ? (cell.Zh ?? cell.Code, cell.En ?? cell.Zh ?? cell.Code) : tree.Name(cell.Code, day);
            text.Append("\n{\"type\":\"Feature\",\"properties\":")
                .Append(JsonSerializer.Serialize(new { cell.Code, zh, en, cell.Kind, cell.People, cell.Synthetic }, Json))
                .Append(",\"geometry\":").Append(GeoJsonText.Of(cell.Shape)).Append("},");
        }

        if (cells.Count > 0)
            text.Length--;
        return text.Append("]}").ToString();
    }
}
