using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>Finds where cells leave an outline uncovered, claim the same ground, or reach beyond it.</summary>
public static class Tilings
{
    /// <summary>
    /// Everything that is no sliver (<see cref="Slivers"/>) or, when told, everything above a tolerance, however thin.
    /// Cells that share the vertices of their borders exactly have no flaw at all.
    /// </summary>
    public static Tiling Check(IEnumerable<GridCell> cells, Geometry outline, double? toleranceSquareMetres = null)
    {
        var set = new CellSet(cells);
        return Check(set, Overlap.Of(set), Shapes.Mend(outline), toleranceSquareMetres);
    }

    internal static Tiling Check(CellSet cells, IReadOnlyList<Overlap> overlaps, Geometry outline, double? tolerance = null)
    {
        var gaps = Shapes.Subtract(outline, cells.Union);
        var beyond = Shapes.Subtract(cells.Union, outline);
        var flaws = Above(FlawKind.Gap, gaps, tolerance, gap => Neighbours(cells, gap))
            .Concat(overlaps.SelectMany(pair => Above(FlawKind.Doubled, pair.Where, tolerance, _ => [cells.Code(pair.A), cells.Code(pair.B)])))
            .Concat(Above(FlawKind.Outside, beyond, tolerance, part => [.. cells.On(part, Overlap.Noise).Select(found => cells.Code(found.Cell))]));

        return new Tiling(
            GroundMeasure.SquareMetres(outline),
            GroundMeasure.SquareMetres(gaps),
            GroundMeasure.SquareMetres(Shapes.Unite(overlaps.Select(pair => pair.Where))),
            GroundMeasure.SquareMetres(beyond),
            [.. flaws.OrderByDescending(flaw => flaw.SquareMetres).ThenBy(flaw => flaw.Kind).ThenBy(flaw => string.Join(' ', flaw.Cells), StringComparer.Ordinal)]);
    }

    private static IEnumerable<Flaw> Above(FlawKind kind, Geometry ground, double? tolerance, Func<Polygon, IReadOnlyList<string>> cells) =>
        from part in Shapes.Parts(ground)
        let area = GroundMeasure.SquareMetres(part)
        where tolerance is { } least ? area > least : !Slivers.Is(part)
        select new Flaw(kind, area, cells(part), part);

    /// <summary>Within a centimetre or so: a gap's corners were computed.</summary>
    private static IReadOnlyList<string> Neighbours(CellSet cells, Polygon gap)
    {
        const double Centimetre = 1e-7;
        var place = gap.EnvelopeInternal.Copy();
        place.ExpandBy(Centimetre);
        return [.. cells.Near(place).Where(cell => cells.Shapes[cell].IsWithinDistance(gap, Centimetre)).Select(cells.Code)];
    }
}
