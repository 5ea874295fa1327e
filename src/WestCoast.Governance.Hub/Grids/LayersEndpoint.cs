using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>All layers with all their versions.</summary>
internal static class LayersEndpoint
{
    public static void MapLayers(this IEndpointRouteBuilder grids) =>
        grids.MapGet("layers", Layers).Needs(Deed.SeeCity).WithSummary("The layers and their versions: in force, planned, past, rolled back");

    private static IEnumerable<object> Layers(CityModel model, SeedTables tables, TimeProvider clock)
    {
        var city = model.Current;
        var day = ChinaDay.Of(clock.GetUtcNow());
        return city.History.Layers.Select(layer =>
        {
            var overlay = tables.Overlays.FirstOrDefault(overlay => overlay.Code == layer);
            var (zh, en) = overlay is null ? NameOf(layer) : (overlay.Zh, overlay.En);
            return new
            {
                code = layer, zh, en, kind = KindOf(layer, overlay is not null),
                synthetic = city.InForce(layer, day)?.Rows is IReadOnlyList<GridCell> cells && cells.Any(cell => cell.Synthetic),
                versions = city.History.Of(layer).Select(v => new
                {
                    v.Version, v.Effective, status = Status(city.History.StandingOf(v, day)), source = v.Source.ToString().ToLower(null),
                    v.File, v.Crs, v.Rows, v.At, by = v.By.User,
                }),
            };
        });
    }

    private static string KindOf(string layer, bool isOverlay) => layer switch
    {
        _ when isOverlay => "overlay",
        LayerNames.Base or LayerNames.MicroGrid or LayerNames.Subdistricts or LayerNames.Divisions => layer,
        _ => "table",
    };

    private static (string Zh, string En) NameOf(string layer) => layer switch
    {
        LayerNames.Base => ("基础网格", "Base grids"),
        LayerNames.MicroGrid => ("微网格", "Micro-grids"),
        LayerNames.Subdistricts => ("镇街", "Towns and subdistricts"),
        LayerNames.Divisions => ("区划", "Divisions"),
        LayerNames.Workers => ("网格员", "Grid workers"),
        LayerNames.Departments => ("部门", "Departments"),
        LayerNames.Sensors => ("传感器", "Sensors"),
        LayerNames.Stations => ("接入设备", "Stations"),
        _ => (layer, layer),
    };

    private static string Status(LayerStanding standing) => standing switch
    {
        LayerStanding.InForce => "in-force",
        LayerStanding.RolledBack => "rolled-back",
        _ => standing.ToString().ToLower(null),
    };
}
