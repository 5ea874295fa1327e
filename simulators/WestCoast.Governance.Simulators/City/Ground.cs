namespace WestCoast.Governance.Simulators.City;

/// <summary>Divides the land into plots, small in the towns and large in the hills, each in the hands of one unit.</summary>
internal static class Ground
{
    private const double TownSize = 0.022;
    private static readonly Spot Dongjiakou = new(119.790, 35.618);

    public static IReadOnlyList<Plot> Divide(Chance chance)
    {
        var mainland = Coast.Mainland(chance);
        var island = Coast.Island(chance);
        var lattice = Lattice.Of(mainland, island);

        var seeds = Units.All.SelectMany(unit => Middles(unit, [.. lattice[unit]], chance).Select(spot => (Unit: unit, Spot: spot))).ToList();
        var shapes = Plots.Around([.. seeds.Select(seed => seed.Spot)], [mainland, island], chance);

        var numbers = seeds.Select(seed => Units.All.ToList().IndexOf(seed.Unit)).ToArray();
        Contiguity.Mend(numbers, Borders.Between(shapes));
        return [.. seeds.Select((seed, i) => new Plot(Units.All[numbers[i]], seed.Spot, shapes[i]))];
    }

    private static Spot[] Middles(Unit unit, IReadOnlyList<Spot> land, Chance chance) =>
        Clusters.Middles(land, Clusters.Of(land, spot => Density(unit, spot), unit.Grids, chance), unit.Grids);

    private static double Density(Unit unit, Spot spot)
    {
        var port = unit.Zh == "泊里镇" ? Around(Dongjiakou) : 0;
        return 0.05 + Around(unit.Centre) + port;

        double Around(Spot centre)
        {
            var near = 1 + (spot.SquareTo(centre) / (TownSize * TownSize));
            return 1 / (near * near);
        }
    }
}
