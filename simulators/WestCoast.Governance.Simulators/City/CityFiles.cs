using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Simulators.City.Duty;
using WestCoast.Governance.Simulators.City.Overlays;

namespace WestCoast.Governance.Simulators.City;

/// <summary>The generated seed files, by name. The other seed files are tables kept by hand.</summary>
public static class CityFiles
{
    /// <summary>Name and text of every generated file; the same seed gives the same bytes.</summary>
    public static IReadOnlyDictionary<string, string> Generate(ulong seed)
    {
        var plan = CityPlan.Draw(seed);
        var onLand = CellIndex.Of(plan.Grids.Where(grid => grid.Kind is not (GridKind.Sea or GridKind.Forest)));

        var overlays = OverlayStyles.All.Select((style, i) => Overlay.Draw(style, plan, new Chance(seed + (ulong)i + 1))).ToList();

        var sensors = SensorPlan.Place(onLand, new Chance(seed));
        var (stations, gauges) = StationPlan.Draw(onLand, sensors, new Chance(seed + 99));

        var files = new Dictionary<string, string>
        {
            ["divisions.json"] = SeedText.List(plan.Divisions),
            ["grids.geojson"] = SeedText.Features(plan.Grids),
            ["micro-grids.geojson"] = SeedText.Features(plan.MicroGrids),
            ["subdistricts.geojson"] = SeedText.Features(plan.Subdistricts),
            ["sensors.json"] = SeedText.List(sensors.Concat(gauges)),
            ["stations.json"] = SeedText.List(stations),
            ["workers.json"] = SeedText.List(WorkerPlan.Of(plan, new Chance(seed))),
            ["departments.json"] = SeedText.List(OfficePlan.Of(overlays)),
            ["layers.json"] = SeedText.List(overlays.Select(LayerRow.Of)),
        };
        foreach (var overlay in overlays)
            files[overlay.File] = SeedText.Features(overlay.Delivered, overlay.Style.Crs == Crs.Wgs84 ? null : CrsNames.Of(overlay.Style.Crs));

        return files;
    }
}
