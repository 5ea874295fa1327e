using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>Cuts a polygon from one of its corners to another, so that no neighbour needs a new corner.</summary>
internal static class Halves
{
    /// <summary>Two parts, the small one as near to that share of the area as corners allow; null when it cannot be cut.</summary>
    public static (Polygon Small, Polygon Large)? Of(Polygon whole, double share)
    {
        var corners = whole.ExteriorRing.Coordinates[..^1];
        var cuts =
            from i in Enumerable.Range(0, corners.Length)
            from j in Enumerable.Range(i + 2, Math.Max(0, corners.Length - i - 2))
            where j - i < corners.Length - 1
            let one = Part([.. corners[i..(j + 1)]])
            let other = Part([.. corners[j..], .. corners[..(i + 1)]])
            let ordered = one.Area < other.Area ? (Small: one, Large: other) : (Small: other, Large: one)
            orderby Math.Abs((ordered.Small.Area / whole.Area) - share)
            select (ordered, Line: new LineString([corners[i], corners[j]]));

        return whole.NumInteriorRings > 0
            ? null
            : cuts.Take(20).Where(cut => cut.ordered.Small.IsValid && cut.ordered.Large.IsValid && whole.Covers(cut.Line))
                .Select(cut => ((Polygon, Polygon)?)cut.ordered).FirstOrDefault();
    }

    private static Polygon Part(Coordinate[] corners) => new(new LinearRing([.. corners, corners[0]]));
}
