using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Linemerge;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Overlay;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>Finds the overlay borders that do not follow the base grid's.</summary>
internal sealed class Misalignments
{
    private readonly CellSet _baseCells;
    private readonly GroundPlane _plane;
    private readonly BorderIndex _index;

    private Misalignments(CellSet baseCells)
    {
        _baseCells = baseCells;
        _plane = new GroundPlane(baseCells.Extent);
        _index = new BorderIndex(Borders.Of(baseCells).Select(piece => (_plane.ToMetres(piece.From), _plane.ToMetres(piece.To))));
    }

    /// <summary>The longest first.</summary>
    public static IReadOnlyList<MisalignedBorder> Of(CellSet baseCells, CellSet overlay)
    {
        var against = new Misalignments(baseCells);
        var found =
            from border in Borders.Of(overlay).GroupBy(piece => (piece.A, piece.B)).OrderBy(border => border.Key)
            from line in Merged(border)
            from stray in against.Strays(line)
            select against.Describe(overlay.Code(border.Key.A), border.Key.B < 0 ? null : overlay.Code(border.Key.B), stray);
        return [.. found.OrderByDescending(border => border.Metres).ThenBy(border => border.OverlayA, StringComparer.Ordinal)];
    }

    private static IEnumerable<LineString> Merged(IEnumerable<BorderPiece> pieces)
    {
        var merger = new LineMerger();
        foreach (var piece in pieces)
            merger.Add(new LineString([piece.From, piece.To]));

        return merger.GetMergedLineStrings().Cast<LineString>();
    }

    private IEnumerable<StrayLine> Strays(LineString line) => StrayLine.Of([.. line.Coordinates.Select(_plane.ToMetres)], _index);

    private MisalignedBorder Describe(string a, string? b, StrayLine stray)
    {
        var line = new LineString([.. stray.Corners.Select(_plane.ToDegrees)]);
        return new(a, b, [.. Cut(line).Select(_baseCells.Code)], GroundMeasure.Metres(line), stray.Furthest(_index), line);
    }

    private IEnumerable<int> Cut(LineString line) =>
        from cell in _baseCells.Near(line.EnvelopeInternal)
        let shape = _baseCells.Prepared(cell)
        where shape.Covers(line) || (shape.Intersects(line)
            && GroundMeasure.Metres(OverlayNGRobust.Overlay(line, shape.Geometry, SpatialFunction.Intersection)) > Slivers.BorderMetres)
        select cell;
}
