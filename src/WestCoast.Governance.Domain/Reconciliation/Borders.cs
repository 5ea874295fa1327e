using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>A piece of border in degrees, and the one or two cells (B is -1 for none) on its sides.</summary>
internal readonly record struct BorderPiece(Coordinate From, Coordinate To, int A, int B);

/// <summary>A layer's borders, each once: edges are cut where a neighbour has a corner on them, then equal ones are one.</summary>
internal static class Borders
{
    /// <summary>In degrees, a few centimetres.</summary>
    private const double OnEdge = 3e-7;

    public static IReadOnlyList<BorderPiece> Of(CellSet cells)
    {
        var edges = new Dictionary<(Coordinate, Coordinate), List<int>>();
        for (var cell = 0; cell < cells.Cells.Count; cell++)
            Add(edges, Edges(cells.Shapes[cell]), cell);

        var lonely = edges.Where(edge => edge.Value.Count == 1).ToList();
        var corners = new STRtree<Coordinate>();
        foreach (var corner in lonely.SelectMany(edge => new[] { edge.Key.Item1, edge.Key.Item2 }).Distinct())
            corners.Insert(new Envelope(corner), corner);

        foreach (var ((from, to), owners) in lonely)
        {
            var stops = Stops(corners, from, to);
            if (stops.Count == 2)
                continue;

            edges.Remove(Key(from, to));
            Add(edges, stops.Zip(stops.Skip(1)), owners[0]);
        }

        return [.. edges.Select(edge => new BorderPiece(edge.Key.Item1, edge.Key.Item2, edge.Value[0], edge.Value.Count > 1 ? edge.Value[1] : -1))];
    }

    private static void Add(Dictionary<(Coordinate, Coordinate), List<int>> edges, IEnumerable<(Coordinate From, Coordinate To)> some, int cell)
    {
        foreach (var (from, to) in some)
        {
            var owners = edges.TryGetValue(Key(from, to), out var known) ? known : edges[Key(from, to)] = [];
            if (!owners.Contains(cell))
                owners.Insert(owners.Count(owner => owner < cell), cell);
        }
    }

    private static IEnumerable<(Coordinate From, Coordinate To)> Edges(Geometry shape) =>
        from part in Shapes.Parts(shape)
        from ring in part.InteriorRings.Prepend(part.ExteriorRing)
        let corners = ring.Coordinates.Select(Millimetre).ToList()
        from edge in corners.Zip(corners.Skip(1))
        where !edge.First.Equals2D(edge.Second)
        select edge;

    private static List<Coordinate> Stops(STRtree<Coordinate> corners, Coordinate from, Coordinate to)
    {
        var edge = new LineSegment(from, to);
        var place = new Envelope(from, to);
        place.ExpandBy(OnEdge);
        return
        [
            from,
            .. corners.Query(place)
                .Where(corner => corner.Distance(from) > OnEdge && corner.Distance(to) > OnEdge && edge.Distance(corner) < OnEdge)
                .OrderBy(edge.ProjectionFactor),
            to,
        ];
    }

    private static Coordinate Millimetre(Coordinate c) => new(Math.Round(c.X, 8), Math.Round(c.Y, 8));

    private static (Coordinate, Coordinate) Key(Coordinate from, Coordinate to) => from.CompareTo(to) < 0 ? (from, to) : (to, from);
}
