namespace WestCoast.Governance.Simulators.City;

/// <summary>管区: about five neighbouring communities of one unit.</summary>
internal static class Zones
{
    /// <summary>For each community the number of its zone, from 1, as communities come; all 0 where the unit is too small for zones.</summary>
    public static int[] Of(IReadOnlyList<Community> communities, Chance chance)
    {
        if (communities.Count < 4)
            return new int[communities.Count];

        var middles = communities.Select(community => Spot.Mean([.. community.Plots.Select(plot => plot.Middle)])).ToList();
        var owner = Clusters.Of(middles, _ => 1, (communities.Count + 4) / 5, chance);
        var order = owner.Distinct().ToList();
        return [.. owner.Select(zone => order.IndexOf(zone) + 1)];
    }
}
