using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using WestCoast.Governance.Domain.Reconciliation;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Checks a delivered map, cheapest faults first; a fault of one kind hides those that only follow from it.</summary>
internal static class CheckMap
{
    /// <summary><paramref name="objectClass"/> is that of a department's layer, null for the governance's own.</summary>
    public static ImportChecked Of(ImportRequest request, string? objectClass, CityState city)
    {
        if (request.File.Format == FileFormat.Json)
            return ImportChecked.Refuse(new RowProblem(null, "file.format-unknown", "A map is .geojson or .csv (with a column wkt)."));
        var (declared, undeclared) = DeclaredCrs.Of(request.File, request.Crs);
        if (declared is not { } crs)
            return ImportChecked.Refuse(undeclared!);

        var read = ReadCells.From(request.File.Text, request.File.Format);
        List<RowProblem> problems = [.. read.Problems, .. CheckCodes.Of(request.Layer, objectClass, read.Rows, city.Tree, request.Effective), .. read.Rows.Select(CheckShape.Of).OfType<RowProblem>()];
        if (problems.Count > 0)
            return new ImportChecked.Refused([.. problems.OrderBy(problem => problem.Row)]);

        var cells = CellsInWgs84.Of([.. read.Rows.Select(row => row.Content)], crs);
        problems = [.. Placed(request, read.Rows, cells, crs, city)];
        if (problems.Count == 0)
            problems = [.. Tiled(request, cells, city)];
        return problems.Count > 0
            ? new ImportChecked.Refused(problems)
            : new ImportChecked.Good(Delivery(request, crs, cells.Count), cells, []);
    }

    private static LayerDelivery Delivery(ImportRequest request, Crs crs, int rows) =>
        new(request.Layer, request.Effective, CrsNames.Of(crs), request.File.Name, request.File.Sha256, rows, LayerSource.Import);

    private static IEnumerable<RowProblem> Placed(ImportRequest request, IReadOnlyList<Row<GridCell>> delivered, IReadOnlyList<GridCell> cells, Crs crs, CityState city)
    {
        if (request.Layer == LayerNames.Subdistricts)
            return [];

        var outline = city.Outline(request.Effective);
        if (!request.CrsIsCertain && CheckPlacing.FitsBetterIn([.. delivered.Select(row => row.Content.Shape)], crs, outline) is { } better)
            return [new RowProblem(null, "crs.doubtful", $"The map is declared as {CrsNames.Of(crs)} but fits the district's outline much better as {CrsNames.Of(better)}. Ask who made it; if {CrsNames.Of(crs)} is right, say --crs-is-certain.")];

        return CheckPlacing.Outside([.. delivered.Zip(cells, (row, cell) => row with { Content = cell })], outline);
    }

    /// <summary>Base grids tile the district, micro-grids the base grids that have any, subdistricts do not overlap. A department's cells need not.</summary>
    private static IEnumerable<RowProblem> Tiled(ImportRequest request, IReadOnlyList<GridCell> cells, CityState city)
    {
        Geometry? outline = request.Layer switch
        {
            LayerNames.Base => city.Outline(request.Effective),
            LayerNames.MicroGrid => Parents(cells, city.InForce(LayerNames.Base, request.Effective)!.Cells),
            LayerNames.Subdistricts => OverlayNGRobust.Union(cells.Select(cell => cell.Shape)),
            _ => null,
        };
        return outline is null ? [] : Tilings.Check(cells, outline, request.ToleranceSquareMetres).Flaws.Select(Problem);
    }

    private static Geometry Parents(IReadOnlyList<GridCell> cells, IReadOnlyList<GridCell> grids)
    {
        var divided = cells.Select(cell => DivisionCode.Parse(cell.Code)!.Parent).ToHashSet();
        return OverlayNGRobust.Union(grids.Where(grid => divided.Contains(grid.Code)).Select(grid => grid.Shape));
    }

    private static RowProblem Problem(Flaw flaw)
    {
        var middle = flaw.Where.InteriorPoint;
        var (code, what) = flaw.Kind switch
        {
            FlawKind.Gap => ("tile.gap", "belong to no cell"),
            FlawKind.Doubled => ("tile.overlap", $"belong to several cells ({string.Join(", ", flaw.Cells)})"),
            _ => ("tile.outside", $"of {string.Join(", ", flaw.Cells)} lie outside what is to be covered"),
        };
        return new RowProblem(null, code, FormattableString.Invariant($"{flaw.SquareMetres:N0} m² near {middle.X:0.#####}, {middle.Y:0.#####} {what}."), flaw.Where);
    }
}
