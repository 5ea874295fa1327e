using System.Globalization;
using System.Text;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>Where the departments' layers and the base grids disagree. What is still being computed says so.</summary>
internal static class ReconciliationEndpoints
{
    private const int MostListed = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapReconciliation(this IEndpointRouteBuilder grids)
    {
        grids.MapGet("coverage", CoverageOf).Needs(Deed.SeeCity).WithSummary("Uncovered and doubly covered ground, misaligned borders; of one layer or of all");
        grids.MapGet("crosswalk", CrosswalkOf).Needs(Deed.SeeCity).WithSummary("Overlay cells against base grids with shares of area; format=csv for a file");
        grids.MapGet("disagreement.geojson", DisagreementOf).Needs(Deed.SeeCity).WithSummary("Where a layer and the base grids disagree, WGS-84");
        grids.MapGet("trend", TrendOf).Needs(Deed.SeeCity).WithSummary("The same figures for every version of a layer");
    }

    private static async Task<IResult> CoverageOf(Reconciliations all, SeedTables tables, CityModel model, TimeProvider clock, string? layer = null)
    {
        if (layer is not null)
            return all.Today(layer) is { } one && IsOverlay(tables, layer) ? TypedResults.Ok(await Shown(one)) : Unknown(layer);

        var shown = new List<object>();
        foreach (var overlay in tables.Overlays)
        {
            if (all.Today(overlay.Code) is { } compared)
                shown.Add(await Shown(compared));
        }

        return TypedResults.Ok(shown);

        async Task<object> Shown(Compared compared) => await Ready(compared) is { } result
            ? CoverageShape.Of(compared, result, MostListed, code => model.Current.Tree.Name(code, ChinaDay.Of(clock.GetUtcNow())).Zh)
            : new { layer = compared.Overlay.Layer, computing = true };
    }

    private static async Task<IResult> CrosswalkOf(Reconciliations all, SeedTables tables, string layer, string? format = null)
    {
        if (!IsOverlay(tables, layer) || all.Today(layer) is not { } compared)
            return Unknown(layer);

        var rows = (await compared.Result).Crosswalk;
        if (format != "csv")
            return TypedResults.Ok(rows);

        var text = new StringBuilder("overlay,base,squareMetres,shareOfOverlay,shareOfBase\r\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Overlay},{row.Base},{row.SquareMetres:0.#},{row.ShareOfOverlay:0.######},{row.ShareOfBase:0.######}\r\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"crosswalk-{compared.Overlay.Id}-{compared.Base.Id}.csv");
    }

    private static async Task<IResult> DisagreementOf(Reconciliations all, SeedTables tables, string layer) =>
        IsOverlay(tables, layer) && all.Today(layer) is { } compared
            ? TypedResults.Text(DisagreementMap.Of(await compared.Result), "application/geo+json", Encoding.UTF8)
            : Unknown(layer);

    private static async Task<IResult> TrendOf(Reconciliations all, SeedTables tables, string layer)
    {
        if (!IsOverlay(tables, layer))
            return Unknown(layer);

        var points = new List<object>();
        foreach (var compared in all.All(layer))
        {
            var result = await compared.Result;
            points.Add(new
            {
                compared.Overlay.Version, baseVersion = compared.Base.Version, compared.Overlay.Effective, result.Coverage.CoveredShare,
                result.Coverage.DoublySquareMetres, result.Coverage.UncoveredSquareMetres, result.MisalignedMetres, result.WholeShare,
            });
        }

        return TypedResults.Ok(points);
    }

    private static bool IsOverlay(SeedTables tables, string layer) => tables.Overlays.Any(overlay => overlay.Code == layer);

    private static async Task<Reconciled?> Ready(Compared compared) =>
        await Task.WhenAny(compared.Result, Task.Delay(Patience)) == compared.Result ? await compared.Result : null;

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unknown(string layer) => Problems.Of("layer.unknown", $"There is no department's layer '{layer}'; GET /api/grids/layers lists them.", zh: null, 404);
}
