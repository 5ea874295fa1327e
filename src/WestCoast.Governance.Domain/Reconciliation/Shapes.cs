using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding.Snap;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// Polygons in, polygons out, whatever is drawn badly: invalid ones are mended, points of two shapes within a tenth of
/// a millimetre are one point, and lines or points that two shapes have in common are nothing.
/// </summary>
internal static class Shapes
{
    /// <summary>In degrees, about 0.1 mm: a border drawn twice with other vertices leaves no hair between its sides.</summary>
    private const double Snap = 1e-9;

    /// <summary>Rounding to the same tenth of a millimetre cannot fail, but moves every vertex: it comes last.</summary>
    private static readonly PrecisionModel Rounding = new(1 / Snap);

    public static readonly Geometry Nothing = Polygon.Empty;

    public static Geometry Mend(Geometry shape) => Polygonal(shape.IsValid ? shape : GeometryFixer.Fix(shape));

    public static Geometry Intersect(Geometry a, Geometry b) => Overlay(a, b, SpatialFunction.Intersection);

    public static Geometry Subtract(Geometry a, Geometry b) => Overlay(a, b, SpatialFunction.Difference);

    /// <summary>Two by two, so that the large ones are made last; the order decides nothing but the time.</summary>
    public static Geometry Unite(IEnumerable<Geometry> shapes)
    {
        var left = shapes.Where(shape => !shape.IsEmpty).ToList();
        while (left.Count > 1)
            left = [.. left.Chunk(2).Select(pair => pair is [var a, var b] ? Overlay(a, b, SpatialFunction.Union) : pair[0])];

        return left is [var one] ? one : Nothing;
    }

    public static IEnumerable<Polygon> Parts(Geometry shape) => shape switch
    {
        Polygon { IsEmpty: false } polygon => [polygon],
        GeometryCollection several => several.Geometries.SelectMany(Parts),
        _ => [],
    };

    private static Geometry Overlay(Geometry a, Geometry b, SpatialFunction function) => Polygonal(
        Credible(a, b, function, () => OverlayNG.Overlay(a, b, function, new SnappingNoder(Snap)))
        ?? Credible(a, b, function, () => OverlayNGRobust.Overlay(a, b, function))
        ?? OverlayNG.Overlay(a, b, function, Rounding));

    private static Geometry? Credible(Geometry a, Geometry b, SpatialFunction function, Func<Geometry> compute)
    {
        try
        {
            var result = compute();
            return IsCredible(a, b, function, result) ? result : null;
        }
        catch (TopologyException)
        {
            return null;
        }
    }

    /// <summary>Between borders a millimetre apart, snapping can lose a whole face without a word; what is called robust snaps too, when all else fails.</summary>
    private static bool IsCredible(Geometry a, Geometry b, SpatialFunction function, Geometry result)
    {
        var (one, other, noise) = (a.Area, b.Area, 10 * Snap * (a.Length + b.Length));
        var (least, most) = function switch
        {
            SpatialFunction.Union => (Math.Max(one, other), one + other),
            SpatialFunction.Difference => (one - other, one),
            _ => (0, Math.Min(one, other)),
        };
        return result.Area >= least - noise && result.Area <= most + noise;
    }

    private static Geometry Polygonal(Geometry shape) => shape switch
    {
        Polygon or MultiPolygon => shape,
        _ => Parts(shape).ToArray() switch
        {
            [] => Nothing,
            [var one] => one,
            var parts => new MultiPolygon(parts),
        },
    };
}
