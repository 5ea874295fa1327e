using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Layers.Checks;

/// <summary>Whether cells lie in the district, and whether they would lie better if their coordinates were others than declared. Pure.</summary>
public static class CheckPlacing
{
    private const double MostOf = 0.5;

    /// <summary>A map this far off the district, and by half nearer to it in another system, is not believed.</summary>
    private const double FarOff = 0.002;

    /// <summary>Cells in WGS-84, most of whose ground is not the district's.</summary>
    public static IEnumerable<RowProblem> Outside(IReadOnlyList<Row<GridCell>> rows, Geometry outline)
    {
        var district = PreparedGeometryFactory.Prepare(outline);
        foreach (var (number, cell) in rows.Where(row => !district.Covers(row.Content.Shape)))
        {
            var inside = cell.Shape.Intersection(outline).Area / cell.Shape.Area;
            if (inside < MostOf)
                yield return new RowProblem(number, "cell.outside-district", $"{cell.Code} lies outside the district: {1 - inside:P0} of its ground.", cell.Shape);
        }
    }

    /// <summary>
    /// The system in which the delivered cells fit the district's outline much better than in the declared one; null when
    /// there is none. Only says something of maps that cover most of the district.
    /// </summary>
    public static Crs? FitsBetterIn(IReadOnlyList<Geometry> delivered, Crs declared, Geometry outline)
    {
        if (delivered.Count == 0)
            return null;

        var whole = NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Union(delivered);
        var told = Misfit(declared);
        if (told is < FarOff or > MostOf)
            return null;

        var best = new[] { Crs.Wgs84, Crs.Gcj02, Crs.Bd09 }.Where(crs => crs != declared).Select(crs => (Crs: crs, Misfit: Misfit(crs))).MinBy(other => other.Misfit);
        return best.Misfit < told * MostOf ? best.Crs : null;

        double Misfit(Crs crs) => CellsInWgs84.Of(whole, crs is Crs.Cgcs2000 ? Crs.Wgs84 : crs).SymmetricDifference(outline).Area / outline.Area;
    }
}
