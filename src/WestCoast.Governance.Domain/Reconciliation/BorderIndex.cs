using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>Borders on a plane of metres: how far a point is from them, and where a line runs close to one.</summary>
internal sealed class BorderIndex
{
    private readonly STRtree<(Coordinate From, Coordinate To)> _tree = new();
    private readonly double _reach;

    public BorderIndex(IEnumerable<(Coordinate From, Coordinate To)> edges)
    {
        var extent = new Envelope();
        foreach (var edge in edges)
        {
            var place = new Envelope(edge.From, edge.To);
            extent.ExpandToInclude(place);
            _tree.Insert(place, edge);
        }

        _reach = extent.IsNull ? 0 : 1_000_000;
        _tree.Build();
    }

    /// <summary>Metres to the nearest border; infinite beyond a thousand kilometres.</summary>
    public double Distance(Coordinate point)
    {
        for (var reach = 50.0; reach <= _reach; reach *= 3)
        {
            var place = new Envelope(point);
            place.ExpandBy(reach);
            var nearest = double.PositiveInfinity;
            foreach (var (from, to) in _tree.Query(place))
                nearest = Math.Min(nearest, DistanceComputer.PointToSegment(point, from, to));
            if (nearest <= reach)
                return nearest;
        }

        return double.PositiveInfinity;
    }

    /// <summary>The stretches of an edge within so many metres of a border, as metres from its start; they may overlap.</summary>
    public IEnumerable<(double From, double To)> Close(Coordinate from, Coordinate to, double metres)
    {
        var place = new Envelope(from, to);
        place.ExpandBy(metres);
        foreach (var (a, b) in _tree.Query(place))
        {
            if (Within(from, to, a, b, metres) is { } stretch)
                yield return stretch;
        }
    }

    /// <summary>All that is so close to a straight edge is convex, so a line has one stretch of it: two discs and a band.</summary>
    private static (double From, double To)? Within(Coordinate from, Coordinate to, Coordinate a, Coordinate b, double metres)
    {
        var length = from.Distance(to);
        var (east, north) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (first, last) = (double.PositiveInfinity, double.NegativeInfinity);
        Disc(a);
        Disc(b);
        Band();
        (first, last) = (Math.Max(first, 0), Math.Min(last, length));
        return first < last ? (first, last) : null;

        void Disc(Coordinate centre)
        {
            var along = ((centre.X - from.X) * east) + ((centre.Y - from.Y) * north);
            var aside = ((centre.X - from.X) * north) - ((centre.Y - from.Y) * east);
            var half = (metres * metres) - (aside * aside);
            if (half > 0)
                Add(along - Math.Sqrt(half), along + Math.Sqrt(half));
        }

        void Band()
        {
            var border = a.Distance(b);
            if (border == 0)
                return;

            var (x, y) = ((b.X - a.X) / border, (b.Y - a.Y) / border);
            var lengthways = Between(((from.X - a.X) * x) + ((from.Y - a.Y) * y), (east * x) + (north * y), 0, border);
            var across = Between(((from.Y - a.Y) * x) - ((from.X - a.X) * y), (north * x) - (east * y), -metres, metres);
            var (start, end) = (Math.Max(lengthways.From, across.From), Math.Min(lengthways.To, across.To));
            if (start < end)
                Add(start, end);
        }

        void Add(double start, double end) => (first, last) = (Math.Min(first, start), Math.Max(last, end));
    }

    /// <summary>Where start + t × slope lies between low and high.</summary>
    private static (double From, double To) Between(double start, double slope, double low, double high)
    {
        if (Math.Abs(slope) < 1e-12)
            return start >= low && start <= high ? (double.NegativeInfinity, double.PositiveInfinity) : (1, 0);

        var (one, other) = ((low - start) / slope, (high - start) / slope);
        return one < other ? (one, other) : (other, one);
    }
}
