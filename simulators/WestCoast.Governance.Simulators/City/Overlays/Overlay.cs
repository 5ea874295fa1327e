using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City.Overlays;

/// <summary>A department's layer: its cells in WGS-84 and, as it delivers them, in its own system.</summary>
internal sealed record Overlay(OverlayStyle Style, IReadOnlyList<GridCell> Cells)
{
    public string File => $"overlays/{Style.Code}.geojson";

    public IReadOnlyList<GridCell> Delivered => Style.Crs == Crs.Wgs84
        ? Cells
        : [.. Cells.Select(cell => cell with { Shape = Map.Of((Polygon)cell.Shape, Converted) })];

    public static Overlay Draw(OverlayStyle style, CityPlan plan, Chance chance)
    {
        var pieces = Piece.Of(style, plan.Grids, chance);
        var allotted = Allotment.Of(style, pieces, chance);
        var drawn = allotted.Select(cell => (Polygon)Allotment.Joined(cell, pieces)).ToList();
        var shapes = style.ShiftMetres > 0 ? new Drift(style.ShiftMetres, chance).Move(drawn, Fixed(style, plan)) : drawn;

        var cells = OverlayCodes.Of(style, [.. allotted.Zip(shapes, (cell, shape) => ((IReadOnlyList<Piece>)[.. cell.Select(piece => pieces[piece])], shape))]);
        return new Overlay(style, [.. cells.OrderBy(cell => cell.Code, StringComparer.Ordinal)]);
    }

    private static HashSet<Coordinate> Fixed(OverlayStyle style, CityPlan plan)
    {
        if (style.ShiftsOutline)
            return [];

        var district = NetTopologySuite.Operation.OverlayNG.CoverageUnion.Union(
            new GeometryCollection([.. plan.Grids.Where(style.Covers).Select(grid => grid.Shape)]));
        return [.. district.Coordinates];
    }

    private Coordinate Converted(Coordinate corner)
    {
        var (lon, lat) = Datum.FromWgs84(new(corner.X, corner.Y), Style.Crs);
        return Map.Rounded(lon, lat);
    }
}
