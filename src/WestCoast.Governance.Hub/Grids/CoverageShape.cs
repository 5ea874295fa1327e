using WestCoast.Governance.Domain.Reconciliation;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>What the coverage of a layer looks like to a screen.</summary>
internal static class CoverageShape
{
    public static object Of(Compared compared, Reconciled result, int most, Func<string, string> name)
    {
        var coverage = result.Coverage;
        return new
        {
            layer = compared.Overlay.Layer, version = compared.Overlay.Version, baseVersion = compared.Base.Version, compared.Cells,
            coverage.DistrictSquareMetres, coverage.CoveredShare, coverage.UncoveredSquareMetres, coverage.DoublySquareMetres,
            coverage.OutsideSquareMetres, coverage.PeopleUncovered, coverage.PeopleDoubly, result.WholeShare, result.MisalignedMetres,
            misaligned = result.Misaligned.Take(most).Select(border => new { border.OverlayA, border.OverlayB, border.BaseCells, border.Metres, border.FurthestMetres }),
            flaws = coverage.Flaws.Take(most).Select(flaw => new
            {
                kind = flaw.Kind, flaw.SquareMetres, flaw.Cells, flaw.BaseCells, flaw.People, places = flaw.BaseCells.Take(3).Select(name),
            }),
            flawCount = coverage.Flaws.Count, misalignedCount = result.Misaligned.Count, computing = false,
        };
    }
}
