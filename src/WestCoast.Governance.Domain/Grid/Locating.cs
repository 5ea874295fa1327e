namespace WestCoast.Governance.Domain.Grid;

/// <summary>Puts a WGS-84 point into its base grid and says how sure that is.</summary>
public static class Locating
{
    /// <summary>The same point, indexes and uncertainty always give the same answer.</summary>
    public static Located At(CellIndex grids, CellIndex? microGrids, double longitude, double latitude, double uncertaintyMetres)
    {
        var found = grids.Find(longitude, latitude);
        if (found == CellIndex.None)
            return new Located.Outside(grids.NearestCell(longitude, latitude));

        var grid = grids.CellOf(found);
        var border = grids.BorderMetres(found, longitude, latitude);
        var near = border < uncertaintyMetres;
        var microGrid = microGrids?.Find(longitude, latitude) is >= 0 and var micro ? microGrids.CellOf(micro) : null;
        return new Located.Inside(
            found, grid, microGrid, border, uncertaintyMetres, near,
            near ? Candidates(grids, grid, longitude, latitude, uncertaintyMetres) : [new NearCell(grid, 0)]);
    }

    // On a border several grids are 0 m away: the one that holds the point comes first.
    private static IReadOnlyList<NearCell> Candidates(CellIndex grids, GridCell grid, double longitude, double latitude, double metres) =>
        [.. grids.Within(longitude, latitude, metres).OrderBy(near => near.Metres).ThenBy(near => ReferenceEquals(near.Cell, grid) ? 0 : 1)];
}
