using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Who is whose neighbour, and along how long a border.</summary>
internal static class Borders
{
    public static ILookup<int, (int Other, double Length)> Between(IReadOnlyList<Polygon> plots)
    {
        var lengths = plots.SelectMany(Edges)
            .GroupBy(edge => edge.Key, edge => edge.Plot)
            .Where(sharers => sharers.Count() == 2)
            .Select(sharers => (Pair: (sharers.Min(), sharers.Max()), Length: sharers.Key.A.To(sharers.Key.B)))
            .GroupBy(shared => shared.Pair, (pair, shared) => (A: pair.Item1, B: pair.Item2, Length: shared.Sum(edge => edge.Length)));

        return lengths
            .SelectMany(border => new[] { (border.A, Other: border.B, border.Length), (A: border.B, Other: border.A, border.Length) })
            .OrderBy(border => border.Other)
            .ToLookup(border => border.A, border => (border.Other, border.Length));
    }

    private static IEnumerable<((Spot A, Spot B) Key, int Plot)> Edges(Polygon plot, int number) =>
        from ring in plot.InteriorRings.Prepend(plot.ExteriorRing)
        from edge in ring.Coordinates.Zip(ring.Coordinates.Skip(1))
        let a = new Spot(edge.First.X, edge.First.Y)
        let b = new Spot(edge.Second.X, edge.Second.Y)
        select (a.Lon < b.Lon || (a.Lon == b.Lon && a.Lat < b.Lat) ? (a, b) : (b, a), number);
}
