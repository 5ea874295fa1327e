using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>The whole division tree of a city over time, from its lists and its maps.</summary>
public static class CityDivisions
{
    /// <summary>Throws <see cref="ArgumentException"/>, saying what is wrong, unless lists and maps make one tree at every moment.</summary>
    public static DivisionTree Of(
        IReadOnlyList<InForce<IReadOnlyList<Division>>> lists,
        IReadOnlyList<InForce<IReadOnlyList<GridCell>>> grids,
        IReadOnlyList<InForce<IReadOnlyList<GridCell>>> microGrids)
    {
        var above = DivisionVersions.Merge(lists);
        IReadOnlyList<Division> withGrids = [.. above, .. CellDivisions.Of(DivisionTier.Grid, grids, DivisionTree.From(above))];
        return DivisionTree.From([.. withGrids, .. CellDivisions.Of(DivisionTier.MicroGrid, microGrids, DivisionTree.From(withGrids))]);
    }
}
