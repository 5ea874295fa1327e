using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// How one overlay stands against the base grid. WholeShare (0 to 1) is how many of the base cells lie wholly in one
/// overlay cell, MisalignedMetres the length of all overlay borders that follow no base border.
/// </summary>
public sealed record Reconciled(
    IReadOnlyList<CrosswalkRow> Crosswalk,
    Coverage Coverage,
    IReadOnlyList<MisalignedBorder> Misaligned,
    IReadOnlyList<ProposedCell> Proposal,
    double WholeShare,
    double MisalignedMetres);

/// <summary>Compares a department's layer with the base grid, which must tile the outline itself.</summary>
public static class Reconcile
{
    /// <summary>All of it at once, which costs little more than its dearest part. Codes must be unique within a layer.</summary>
    public static Reconciled Layer(IEnumerable<GridCell> baseCells, IEnumerable<GridCell> overlay, Geometry outline)
    {
        var (ground, layer) = (new CellSet(baseCells), new CellSet(overlay));
        var overlaps = Overlap.Of(layer);
        var holdings = Holding.Of(ground, layer, overlaps);
        var tiling = Tilings.Check(layer, overlaps, Shapes.Mend(outline));
        var misaligned = Misalignments.Of(ground, layer);
        return new Reconciled(
            Crosswalk.Of(ground, layer, holdings),
            Coverage.Of(ground, holdings, tiling),
            misaligned,
            new ChangeSet(ground, layer, holdings).Proposed,
            holdings.Count == 0 ? 1 : holdings.Count(holding => IsWhole(holding, ground.SquareMetres[holding.Cell])) / (double)holdings.Count,
            misaligned.Sum(border => border.Metres));
    }

    private static bool IsWhole(Holding holding, double whole) =>
        holding.Parcels is [var most, ..] && most.SquareMetres >= Slivers.Whole * whole
        && holding.Parcels.Skip(1).All(parcel => parcel.SquareMetres <= (1 - Slivers.Whole) * whole);
}
