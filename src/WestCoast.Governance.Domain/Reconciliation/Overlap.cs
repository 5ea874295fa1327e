using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>Ground that two cells of one layer both claim.</summary>
internal sealed record Overlap(int A, int B, Geometry Where, double SquareMetres)
{
    /// <summary>In square metres: less is the noise of computing.</summary>
    public const double Noise = 0.001;

    public static IReadOnlyList<Overlap> Of(CellSet cells) =>
    [
        .. from a in Enumerable.Range(0, cells.Cells.Count)
           from common in cells.On(cells.Shapes[a], Noise, above: a)
           select new Overlap(a, common.Cell, common.Shape, common.SquareMetres),
    ];
}
