using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>The generated seed files, by name. The other seed files are tables kept by hand.</summary>
public static class CityFiles
{
    /// <summary>Name and text of every generated file; the same seed gives the same bytes.</summary>
    public static IReadOnlyDictionary<string, string> Generate(ulong seed)
    {
        var plan = CityPlan.Draw(seed);
        var onLand = CellIndex.Of(plan.Grids.Where(grid => grid.Kind is not (GridKind.Sea or GridKind.Forest)));

        return new Dictionary<string, string>
        {
            ["divisions.json"] = SeedText.List(plan.Divisions),
            ["grids.geojson"] = SeedText.Features(plan.Grids),
            ["micro-grids.geojson"] = SeedText.Features(plan.MicroGrids),
            ["subdistricts.geojson"] = SeedText.Features(plan.Subdistricts),
            ["sensors.json"] = SeedText.List(SensorPlan.Place(onLand, new Chance(seed))),
        };
    }
}
