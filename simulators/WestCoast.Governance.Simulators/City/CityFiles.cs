using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>The generated seed files, by name. The other seed files are tables kept by hand.</summary>
public static class CityFiles
{
    /// <summary>Name and text of every generated file; the same seed gives the same bytes.</summary>
    public static IReadOnlyDictionary<string, string> Generate(ulong seed)
    {
        var plan = CityPlan.Draw(seed);
        var tree = DivisionTree.From(plan.Divisions);
        var index = CellIndex.Of(plan.Grids);

        return new Dictionary<string, string>
        {
            ["divisions.json"] = SeedText.List(plan.Divisions),
            ["grids.geojson"] = SeedText.Features(plan.Grids, tree),
            ["subdistricts.geojson"] = SeedText.Features(plan.Subdistricts, tree),
            ["sensors.json"] = SeedText.List(SensorPlan.Place(index, new Chance(seed))),
        };
    }
}
