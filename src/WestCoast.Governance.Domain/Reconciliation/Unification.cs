using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// One grid instead of two: each base cell goes wholly to the overlay cell that holds most of it. People accept or
/// reject base cell by base cell; what is not accepted keeps its fragments.
/// </summary>
public static class Unification
{
    /// <summary>The base cells in which more than <see cref="Slivers"/> would change hands, by code; none when the overlay holds nothing.</summary>
    public static IReadOnlyList<ProposedCell> Propose(IEnumerable<GridCell> baseCells, IEnumerable<GridCell> overlay) => Changes(baseCells, overlay).Proposed;

    /// <summary>
    /// The overlay's new cells, by code, with the names they had; a cell left without ground is gone. Slivers, which
    /// nobody is asked about, go to the winner too. Codes that are not proposed change nothing.
    /// </summary>
    public static IReadOnlyList<GridCell> Apply(IEnumerable<GridCell> baseCells, IEnumerable<GridCell> overlay, IReadOnlySet<string> acceptedBaseCells) =>
        Changes(baseCells, overlay).Apply(acceptedBaseCells);

    private static ChangeSet Changes(IEnumerable<GridCell> baseCells, IEnumerable<GridCell> overlay)
    {
        var (ground, layer) = (new CellSet(baseCells), new CellSet(overlay));
        return new ChangeSet(ground, layer, Holding.Of(ground, layer, Overlap.Of(layer)));
    }
}
