using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>Ground of an overlay cell that lies in no base cell, and the base cell nearest to it, with which it is decided.</summary>
internal sealed record Excess(int Overlay, Geometry Shape, double SquareMetres, int Cell)
{
    public static IReadOnlyList<Excess> Of(CellSet baseCells, CellSet overlay) => baseCells.Cells.Count == 0 ? [] :
    [
        .. from part in Shapes.Parts(Shapes.Subtract(overlay.Union, baseCells.Union))
           where !Slivers.Is(part)
           from piece in overlay.On(part, Slivers.SquareMetres)
           where !Slivers.Is(piece.Shape)
           select new Excess(piece.Cell, piece.Shape, piece.SquareMetres, Nearest(baseCells, piece.Shape)),
    ];

    private static int Nearest(CellSet baseCells, Geometry piece)
    {
        var middle = piece.InteriorPoint;
        var place = middle.EnvelopeInternal.Copy();
        place.ExpandBy(0.005);
        var near = baseCells.Near(place).ToList();
        return (near.Count > 0 ? near : [.. Enumerable.Range(0, baseCells.Cells.Count)]).MinBy(cell => (baseCells.Shapes[cell].Distance(middle), cell));
    }
}
