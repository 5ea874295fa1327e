using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Domain.Reconciliation;

/// <summary>
/// A place where an overlay leaves ground to nobody, gives it to two, or reaches outside: square metres, the overlay
/// cells there, the base cells it lies in, and the people there (spread evenly over each base cell).
/// </summary>
public sealed record CoverageFlaw(
    FlawKind Kind, double SquareMetres, IReadOnlyList<string> Cells, IReadOnlyList<string> BaseCells, int People, Polygon Where);

/// <summary>
/// How much of the district an overlay covers, in square metres, and how many people live where it does not, or
/// doubly. The totals count every sliver, the flaws only what is none (<see cref="Slivers"/>), largest first.
/// </summary>
public sealed record Coverage(
    double DistrictSquareMetres,
    double CoveredShare,
    double UncoveredSquareMetres,
    double DoublySquareMetres,
    double OutsideSquareMetres,
    int PeopleUncovered,
    int PeopleDoubly,
    IReadOnlyList<CoverageFlaw> Flaws)
{
    internal static Coverage Of(CellSet baseCells, IReadOnlyList<Holding> holdings, Tiling tiling) => new(
        tiling.DistrictSquareMetres,
        tiling.DistrictSquareMetres > 0 ? 1 - (tiling.UncoveredSquareMetres / tiling.DistrictSquareMetres) : 1,
        tiling.UncoveredSquareMetres,
        tiling.DoublySquareMetres,
        tiling.OutsideSquareMetres,
        Head(holdings.Sum(holding => People(baseCells, holding.Cell, holding.Uncovered))),
        Head(holdings.Sum(holding => People(baseCells, holding.Cell, holding.Doubly))),
        [.. tiling.Flaws.Select(flaw => Of(baseCells, flaw))]);

    internal static double People(CellSet baseCells, int cell, double squareMetres) =>
        (baseCells.Cells[cell].People ?? 0) * Math.Min(1, squareMetres / baseCells.SquareMetres[cell]);

    internal static int Head(double people) => (int)Math.Round(people, MidpointRounding.AwayFromZero);

    private static CoverageFlaw Of(CellSet baseCells, Flaw flaw)
    {
        var ground = baseCells.On(flaw.Where, Math.Min(Slivers.SquareMetres, flaw.SquareMetres / 100)).ToList();
        return new(
            flaw.Kind,
            flaw.SquareMetres,
            flaw.Cells,
            [.. ground.Select(part => baseCells.Code(part.Cell))],
            Head(ground.Sum(part => People(baseCells, part.Cell, part.SquareMetres))),
            flaw.Where);
    }
}
