using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>A whole district: its divisions, and the ground of its base grids and subdistricts.</summary>
internal sealed record CityPlan(
    IReadOnlyList<Division> Divisions, IReadOnlyList<GridCell> Grids, IReadOnlyList<GridCell> Subdistricts)
{
    /// <summary>The same seed plans the same district, to the last digit.</summary>
    public static CityPlan Draw(ulong seed)
    {
        var chance = new Chance(seed);
        var plots = Ground.Divide(chance);
        var townships = plots.GroupBy(plot => plot.Unit).Select(own => Township.Plan(own.Key, [.. own], chance)).ToList();

        var district = new Division("370211", null, DivisionTier.District, null, "黄岛区", "Huangdao District", null, null, Synthetic: false);
        var divisions = townships.SelectMany(town => town.Divisions).Prepend(district).OrderBy(division => division.Code, StringComparer.Ordinal);
        var grids = townships.SelectMany(town => town.Grids).OrderBy(grid => grid.Code, StringComparer.Ordinal);
        var subdistricts = plots.GroupBy(plot => plot.Unit).Select(own => new GridCell(own.Key.Code, Plots.Join(own.Select(plot => plot.Shape))));

        return new CityPlan([.. divisions], [.. grids], [.. subdistricts.OrderBy(unit => unit.Code, StringComparer.Ordinal)]);
    }
}

/// <summary>The ground of one future base grid, and of its micro-grids where it has any: still without a code.</summary>
internal sealed record Plot(Unit Unit, Spot Middle, Polygon Shape)
{
    /// <summary>Sea or forest, where nobody lives; null on ordinary land.</summary>
    public GridKind? Wild { get; init; }

    public IReadOnlyList<Polygon> Parts { get; init; } = [];
}
