using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// A polygon's edges, each lower end first, horizontal ones left out. Two neighbours keep a shared edge in the
/// same form, so they always agree on which side of it a point lies: a border point belongs to exactly one.
/// </summary>
internal sealed class CellEdges
{
    private readonly double[] _low, _high, _x, _slope;

    public CellEdges(Geometry shape)
    {
        var edges = Rings(shape).SelectMany(Segments).ToList();
        Envelope = shape.EnvelopeInternal;
        _low = [.. edges.Select(edge => edge.Low.Y)];
        _high = [.. edges.Select(edge => edge.High.Y)];
        _x = [.. edges.Select(edge => edge.Low.X)];
        _slope = [.. edges.Select(edge => (edge.High.X - edge.Low.X) / (edge.High.Y - edge.Low.Y))];
        All = [.. Rings(shape).SelectMany(ring => ring.Coordinates.Zip(ring.Coordinates.Skip(1)))];
    }

    public Envelope Envelope { get; }

    public IReadOnlyList<(Coordinate From, Coordinate To)> All { get; }

    /// <summary>Is the point inside? Counts the edges that a ray to the east crosses.</summary>
    public bool Contain(double x, double y)
    {
        var inside = false;
        for (var i = 0; i < _low.Length; i++)
            inside ^= _low[i] <= y && y < _high[i] && x < _x[i] + ((y - _low[i]) * _slope[i]);

        return inside;
    }

    private static IEnumerable<LineString> Rings(Geometry shape) =>
        from part in Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).Cast<Polygon>()
        from ring in part.InteriorRings.Prepend(part.ExteriorRing)
        select ring;

    private static IEnumerable<(Coordinate Low, Coordinate High)> Segments(LineString ring) =>
        from edge in ring.Coordinates.Zip(ring.Coordinates.Skip(1))
        where edge.First.Y != edge.Second.Y
        select edge.First.Y < edge.Second.Y ? (edge.First, edge.Second) : (edge.Second, edge.First);
}
