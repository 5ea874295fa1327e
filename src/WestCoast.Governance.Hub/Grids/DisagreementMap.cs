using System.Text;
using System.Text.Json;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>Every flaw and every misaligned border of a layer as GeoJSON.</summary>
internal static class DisagreementMap
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Of(Reconciled result)
    {
        var flaws = result.Coverage.Flaws.Select(flaw => Feature(
            new { kind = flaw.Kind, squareMetres = Math.Round(flaw.SquareMetres), flaw.Cells, flaw.BaseCells, flaw.People }, GeoJsonText.Of(flaw.Where)));
        var borders = result.Misaligned.Select(border => Feature(
            new
            {
                kind = "misaligned", metres = Math.Round(border.Metres, 1), furthestMetres = Math.Round(border.FurthestMetres, 1),
                cells = new[] { border.OverlayA, border.OverlayB }.OfType<string>(), border.BaseCells,
            },
            GeoJsonText.Of(border.Where)));
        return new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[").AppendJoin(",\n", flaws.Concat(borders)).Append("]}").ToString();
    }

    private static string Feature<T>(T properties, string geometry) =>
        $$"""{"type":"Feature","properties":{{JsonSerializer.Serialize(properties, Json)}},"geometry":{{geometry}}}""";
}
