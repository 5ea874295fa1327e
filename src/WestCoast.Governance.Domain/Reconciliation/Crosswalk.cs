using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>The ground that an overlay cell and a base cell share: square metres, and as a share (0 to 1) of either.</summary>
public sealed record CrosswalkRow(string Overlay, string Base, double SquareMetres, double ShareOfOverlay, double ShareOfBase);

/// <summary>The table that translates between a department's own grid and the base grid.</summary>
public static class Crosswalk
{
    /// <summary>
    /// By overlay code, then base code. <see cref="Slivers"/> are left out, so shares add up to 1 but for them where a
    /// cell lies wholly in the other layer.
    /// </summary>
    public static IReadOnlyList<CrosswalkRow> Of(IEnumerable<GridCell> baseCells, IEnumerable<GridCell> overlay)
    {
        var (ground, layer) = (new CellSet(baseCells), new CellSet(overlay));
        return Of(ground, layer, Holding.Of(ground, layer, []));
    }

    internal static IReadOnlyList<CrosswalkRow> Of(CellSet baseCells, CellSet overlay, IReadOnlyList<Holding> holdings) =>
    [
        .. from holding in holdings
           from parcel in holding.Parcels
           where !Slivers.Is(parcel.Shape)
           orderby parcel.Overlay, holding.Cell
           select new CrosswalkRow(
               overlay.Code(parcel.Overlay),
               baseCells.Code(holding.Cell),
               parcel.SquareMetres,
               Math.Min(1, parcel.SquareMetres / overlay.SquareMetres[parcel.Overlay]),
               Math.Min(1, parcel.SquareMetres / baseCells.SquareMetres[holding.Cell])),
    ];
}
