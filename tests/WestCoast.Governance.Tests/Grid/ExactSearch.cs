using System.Numerics;
using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

/// <summary>The peer of the indexes: asks every cell, in whole numbers, so without any rounding.</summary>
internal sealed class ExactSearch(IReadOnlyList<GridCell> cells)
{
    private readonly (string Code, Envelope Extent, (Coordinate A, Coordinate B)[] Edges)[] _cells =
        [.. cells.Select(cell => (cell.Code, cell.Shape.EnvelopeInternal, GridEdges.OfAll(cell).ToArray()))];

    /// <summary>The cells that hold the point moved a hair east and a smaller hair north, by code.</summary>
    public List<string> Holders(double x, double y) =>
        [.. from cell in _cells where cell.Extent.Contains(x, y) && Holds(cell.Edges, x, y) orderby cell.Code select cell.Code];

    private static bool Holds((Coordinate A, Coordinate B)[] edges, double x, double y) =>
        edges.Count(edge => edge.A.Y <= y != edge.B.Y <= y && Crosses(edge.A, edge.B, x, y)) % 2 == 1;

    private static bool Crosses(Coordinate a, Coordinate b, double x, double y)
    {
        var (low, high) = a.Y < b.Y ? (a, b) : (b, a);
        if (x < Math.Min(a.X, b.X) - 1e-6)
            return true;

        return x <= Math.Max(a.X, b.X) + 1e-6
            && ((Whole(low.X) - Whole(x)) * (Whole(high.Y) - Whole(y))) > ((Whole(low.Y) - Whole(y)) * (Whole(high.X) - Whole(x)));
    }

    // 2^-80 is finer than the last bit of any degree above 1e-7.
    private static BigInteger Whole(double degrees) => new(Math.ScaleB(degrees, 80));
}
