using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>A whole district: its divisions down to communities, and the ground of grids, micro-grids and subdistricts.</summary>
internal sealed record CityPlan(
    IReadOnlyList<Division> Divisions, IReadOnlyList<GridCell> Grids, IReadOnlyList<GridCell> MicroGrids, IReadOnlyList<GridCell> Subdistricts)
{
    /// <summary>The same seed plans the same district, to the last digit.</summary>
    public static CityPlan Draw(ulong seed)
    {
        var chance = new Chance(seed);
        var plots = Ground.Divide(chance);
        var townships = plots.GroupBy(plot => plot.Unit).Select(own => Township.Plan(own.Key, [.. own], chance)).ToList();

        var district = new Division("370211", null, DivisionTier.District, null, "黄岛区", "Huangdao District", null, null, Synthetic: false);
        var divisions = townships.SelectMany(town => town.Divisions).Prepend(district)
            .OrderBy(division => division.Code, StringComparer.Ordinal).ThenBy(division => division.ValidFrom).ToList();
        var tree = DivisionTree.From(divisions);
        var subdistricts = plots.GroupBy(plot => plot.Unit).Select(own =>
            new GridCell(own.Key.Code, Plots.Join(own.Select(plot => plot.Shape))) { Zh = tree.Name(own.Key.Code).Zh, En = tree.Name(own.Key.Code).En });

        var grids = People.Settle(Sorted(townships.SelectMany(town => town.Grids)), chance);
        var microGrids = MicroPeople.Settle(Sorted(townships.SelectMany(town => town.MicroGrids)), grids);

        return new CityPlan(divisions, grids, microGrids, Sorted(subdistricts));
    }

    private static List<GridCell> Sorted(IEnumerable<GridCell> cells) => [.. cells.OrderBy(cell => cell.Code, StringComparer.Ordinal)];
}

/// <summary>The ground of one future base grid, and of its micro-grids where it has any: still without a code.</summary>
internal sealed record Plot(Unit Unit, Spot Middle, Polygon Shape)
{
    /// <summary>Sea or forest, where nobody lives; null on ordinary land.</summary>
    public GridKind? Wild { get; init; }

    public IReadOnlyList<Polygon> Parts { get; init; } = [];
}
