namespace WestCoast.Governance.Domain.Grid;

/// <summary>Where a point lies in the city model.</summary>
public abstract record Located
{
    /// <summary>
    /// In one base grid. Near its border, when that is nearer than the position is certain, the candidates are all grids
    /// within that uncertainty; otherwise only the one found. Nearest first.
    /// </summary>
    public sealed record Inside(
        int Ordinal, GridCell Grid, GridCell? MicroGrid, double BorderMetres, double UncertaintyMetres, bool NearBorder, IReadOnlyList<NearCell> Candidates)
        : Located;

    /// <summary>In no base grid. The nearest is null only when there are no grids or no such point on earth.</summary>
    public sealed record Outside(NearCell? Nearest) : Located;

    private Located() { }
}
