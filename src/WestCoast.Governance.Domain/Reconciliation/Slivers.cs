using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// What is too small to speak of: drawing noise, not a disagreement. Ground is a sliver when it is small, or when it is
/// thin however long: a centimetre along a district's borders is hectares, and still nobody meant it.
/// </summary>
public static class Slivers
{
    /// <summary>Ground of at most so many square metres is in no crosswalk, is no flaw, and moves without being asked for.</summary>
    public const double SquareMetres = 10;

    /// <summary>
    /// Nor does ground count that is nowhere so many metres wide. On a map of 1:500, the finest that grids are drawn on,
    /// a line half a millimetre thick is 25 cm of ground: two drawings of one border may be twice that apart and mean the
    /// same. A strip wider than this somebody can stand on.
    /// </summary>
    public const double WidthMetres = 0.5;

    /// <summary>A border that runs within so many metres of a base border follows it.</summary>
    public const double BorderMetres = 5;

    /// <summary>A base cell lies wholly in one overlay cell when that holds this share of it, and no other more than the rest.</summary>
    public const double Whole = 0.999;

    internal static bool Is(Geometry ground) => Substance(ground) <= SquareMetres;

    /// <summary>The square metres of its parts that are no hairs. Of one that is thin on the whole, what is wide in it counts.</summary>
    internal static double Substance(Geometry ground) => Shapes.Parts(ground).Sum(Substance);

    private static double Substance(Polygon part)
    {
        var area = GroundMeasure.SquareMetres(part);
        var meanWidth = area / (GroundMeasure.Metres(part) / 2);
        if (meanWidth >= WidthMetres)
            return area;

        return area <= SquareMetres ? 0 : Wide(part);
    }

    /// <summary>What is left of it when half the width is taken off all around and put back.</summary>
    private static double Wide(Polygon part)
    {
        var middle = part.EnvelopeInternal.Centre;
        var (east, north) = GroundMeasure.PerDegree(middle.Y);
        var metres = AffineTransformation.TranslationInstance(-middle.X, -middle.Y).Scale(east, north).Transform(part);
        return metres.Buffer(-WidthMetres / 2).Buffer(WidthMetres / 2).Area;
    }
}
