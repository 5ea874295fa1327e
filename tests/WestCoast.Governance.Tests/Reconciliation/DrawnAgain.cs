using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Reconciliation;

/// <summary>The same cells as another hand drew them: every vertex up to so many metres off, eastward and northward.</summary>
internal static class DrawnAgain
{
    private const double MetresPerDegree = 100_000;

    /// <summary>Neighbours go on sharing their vertices.</summary>
    public static IReadOnlyList<GridCell> Together(IReadOnlyList<GridCell> cells, double metres)
    {
        var hand = new Hand(metres, new Random(5));
        return [.. cells.Select(hand.Draw)];
    }

    /// <summary>Each cell by itself: neighbours leave hairs open, and claim others doubly.</summary>
    public static IReadOnlyList<GridCell> Apart(IReadOnlyList<GridCell> cells, double metres)
    {
        var random = new Random(5);
        return [.. cells.Select(cell => new Hand(metres, random).Draw(cell))];
    }

    private sealed class Hand(double metres, Random random) : ICoordinateSequenceFilter
    {
        private readonly Dictionary<Coordinate, Coordinate> _moved = [];

        public bool Done => false;

        public bool GeometryChanged => true;

        public GridCell Draw(GridCell cell)
        {
            var copy = cell.Shape.Copy();
            copy.Apply(this);
            return cell with { Shape = copy };
        }

        public void Filter(CoordinateSequence seq, int i)
        {
            var from = new Coordinate(seq.GetX(i), seq.GetY(i));
            if (!_moved.TryGetValue(from, out var to))
                _moved[from] = to = new Coordinate(from.X + Off(), from.Y + Off());
            seq.SetX(i, to.X);
            seq.SetY(i, to.Y);
        }

        private double Off() => ((random.NextDouble() * 2) - 1) * metres / MetresPerDegree;
    }
}
