using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// A cell's edges, sorted into horizontal slabs. Which side of an edge a point lies on is decided exactly, and a point on
/// a border counts as a hair further east and a smaller hair further north: of cells that tile, exactly one contains it.
/// </summary>
internal sealed class CellEdges
{
    private const int EdgesPerSlab = 4;

    private readonly double[] _xy;
    private readonly int[] _edges;
    private readonly int[] _slabs, _inSlab;
    private readonly double _slabsPerDegree;

    public CellEdges(Geometry shape)
    {
        var rings = Rings(shape).ToList();
        _xy = [.. rings.SelectMany(ring => ring.Coordinates).SelectMany(c => new[] { c.X, c.Y })];
        _edges = [.. EdgesOf(rings)];
        var extent = shape.EnvelopeInternal;
        (MinX, MinY, MaxX, MaxY) = (extent.MinX, extent.MinY, extent.MaxX, extent.MaxY);
        var slabs = Math.Clamp(_edges.Length / EdgesPerSlab, 1, 512);
        _slabsPerDegree = slabs / Math.Max(MaxY - MinY, 1e-9);
        (_slabs, _inSlab) = Sort(slabs);
    }

    public double MinX { get; }

    public double MinY { get; }

    public double MaxX { get; }

    public double MaxY { get; }

    public int Count => _edges.Length;

    public (double X0, double Y0, double X1, double Y1) this[int edge]
    {
        get
        {
            var at = 2 * _edges[edge];
            return (_xy[at], _xy[at + 1], _xy[at + 2], _xy[at + 3]);
        }
    }

    /// <summary>Is the point inside? Counts the edges that a ray to the east crosses.</summary>
    public bool Contain(double x, double y)
    {
        if (!(x >= MinX && x < MaxX && y >= MinY && y < MaxY))
            return false;

        var slab = Slab(y);
        var inside = false;
        for (var i = _slabs[slab]; i < _slabs[slab + 1]; i++)
        {
            var at = _inSlab[i];
            var (y0, y1) = (_xy[at + 1], _xy[at + 3]);
            if (y0 <= y == y1 <= y)
                continue;

            var (x0, x1) = (_xy[at], _xy[at + 2]);
            if (x < Math.Min(x0, x1))
                inside = !inside;
            else if (x < Math.Max(x0, x1))
                inside ^= Turn.Of(x0, y0, x1, y1, x, y) == (y0 < y1 ? 1 : -1);
        }

        return inside;
    }

    /// <summary>Square metres to the nearest point of the border.</summary>
    public double SquaredToBorder(in FlatEarth around)
    {
        var least = double.PositiveInfinity;
        foreach (var edge in _edges)
            least = Math.Min(least, around.SquaredTo(_xy[2 * edge], _xy[(2 * edge) + 1], _xy[(2 * edge) + 2], _xy[(2 * edge) + 3]));

        return least;
    }

    private int Slab(double y) => Math.Clamp((int)((y - MinY) * _slabsPerDegree), 0, _slabs.Length - 2);

    private (int[] Starts, int[] Edges) Sort(int slabs)
    {
        var sorted = Enumerable.Range(0, slabs).Select(_ => new List<int>()).ToArray();
        var (low, high) = (MinY, slabs - 1);
        foreach (var at in _edges.Select(edge => 2 * edge))
        {
            for (var slab = Of(Math.Min(_xy[at + 1], _xy[at + 3])); slab <= Of(Math.Max(_xy[at + 1], _xy[at + 3])); slab++)
                sorted[slab].Add(at);
        }

        int[] starts = [0, .. sorted.Select(slab => slab.Count)];
        for (var slab = 0; slab < slabs; slab++)
            starts[slab + 1] += starts[slab];

        return (starts, [.. sorted.SelectMany(slab => slab)]);

        int Of(double y) => Math.Clamp((int)((y - low) * _slabsPerDegree), 0, high);
    }

    private static IEnumerable<LineString> Rings(Geometry shape) =>
        from part in Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).Cast<Polygon>()
        where !part.IsEmpty
        from ring in part.InteriorRings.Prepend(part.ExteriorRing)
        select ring;

    private static IEnumerable<int> EdgesOf(List<LineString> rings)
    {
        var first = 0;
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.NumPoints - 1; i++)
                yield return first + i;

            first += ring.NumPoints;
        }
    }
}
