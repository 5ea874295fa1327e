using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Divides land and shore into plots, small in the towns and large in the hills, each in the hands of one unit.</summary>
internal static class Ground
{
    private const double TownSize = 0.022;
    private static readonly Spot Dongjiakou = new(119.790, 35.618);

    public static IReadOnlyList<Plot> Divide(Chance chance)
    {
        var land = OnLand(chance);
        var forests = Forests.Among(land);
        var wooded = land.Select((plot, number) => forests.Contains(number) ? plot with { Wild = GridKind.Forest } : plot).ToList();
        return Weld.Together([.. MicroPlots.Divide(wooded, chance), .. AtSea(land, chance)]);
    }

    private static List<Plot> OnLand(Chance chance)
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

    private static IEnumerable<Plot> AtSea(IReadOnlyList<Plot> land, Chance chance)
    {
        var outline = CoverageUnion.Union(new GeometryCollection([.. land.Select(plot => plot.Shape)]));
        return Sea.Sites.Zip(Sea.Beside(outline, chance), (site, shape) =>
            new Plot(Units.All.Single(unit => unit.Code == site.Unit), site.Middle, shape) { Wild = GridKind.Sea });
    }

    private static Spot[] Middles(Unit unit, IReadOnlyList<Spot> land, Chance chance) =>
        Clusters.Middles(land, Clusters.Of(land, spot => Density(unit, spot), OnLand(unit), chance), OnLand(unit));

    private static int OnLand(Unit unit) => unit.Grids - Sea.Sites.Count(site => site.Unit == unit.Code);

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
