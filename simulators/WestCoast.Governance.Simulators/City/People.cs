using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Spreads the district's 1.9 million people over the base grids by kind; nobody lives at sea or in the woods.</summary>
internal static class People
{
    private const double InAll = 1_900_000;

    public static IReadOnlyList<GridCell> Settle(IReadOnlyList<GridCell> grids, Chance chance)
    {
        var weights = grids.Select(grid => Weight(grid.Kind) * chance.Between(0.6, 1.4)).ToList();
        var each = InAll / weights.Sum();
        return [.. grids.Zip(weights, (grid, weight) => grid with { People = (int)Math.Round(weight * each) })];
    }

    private static double Weight(GridKind? kind) => kind switch
    {
        GridKind.Urban => 10,
        GridKind.Village => 7,
        GridKind.Rural => 3,
        GridKind.Enterprise => 2,
        GridKind.Special => 1,
        _ => 0,
    };
}
