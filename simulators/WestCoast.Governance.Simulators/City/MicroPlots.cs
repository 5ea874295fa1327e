using NetTopologySuite.Geometries;

namespace WestCoast.Governance.Simulators.City;

/// <summary>Divides the plots on land of one unit into micro-grids, more where there is more ground.</summary>
internal static class MicroPlots
{
    private const string Unit = "370211001";
    private const int Count = 433;
    private const int AtLeast = 6;

    public static IReadOnlyList<Plot> Divide(IReadOnlyList<Plot> plots, Chance chance)
    {
        var own = plots.Where(plot => plot.Unit.Code == Unit && plot.Wild is null).ToList();
        var counts = Shares([.. own.Select(plot => Math.Sqrt(plot.Shape.Area))]);
        var parts = own.Zip(counts).ToDictionary(pair => pair.First, pair => Parts(pair.First.Shape, pair.Second, chance));
        return [.. plots.Select(plot => parts.TryGetValue(plot, out var found) ? plot with { Parts = found } : plot)];
    }

    private static IReadOnlyList<Polygon> Parts(Polygon ground, int count, Chance chance)
    {
        var spots = Lattice.Over(ground, Math.Sqrt(ground.Area / (60 * count))).ToList();
        return Plots.Around(Clusters.Middles(spots, Clusters.Of(spots, _ => 1, count, chance), count), [ground], chance);
    }

    /// <summary>How many each gets: what is left over goes to those whose share was cut most.</summary>
    private static int[] Shares(double[] weights)
    {
        var spare = Count - (AtLeast * weights.Length);
        var exact = weights.Select(weight => spare * weight / weights.Sum()).ToArray();
        var shares = exact.Select(share => AtLeast + (int)share).ToArray();
        foreach (var most in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - Math.Floor(exact[i])).Take(Count - shares.Sum()).ToList())
            shares[most]++;

        return shares;
    }
}
