using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>One unit with everything below it: zones, communities, base grids.</summary>
internal sealed record Township(IReadOnlyList<Division> Divisions, IReadOnlyList<GridCell> Grids)
{
    private static readonly DateOnly Begin = new(2000, 1, 1);

    public static Township Plan(Unit unit, IReadOnlyList<Plot> plots, Chance chance)
    {
        var communities = Communities.Of(unit, plots, chance);
        var zones = ZoneOf(communities, chance);

        var divisions = new List<Division> { new(unit.Code, "370211", DivisionTier.Subdistrict, null, unit.Zh, unit.En, null, null, Synthetic: false) };
        divisions.AddRange(zones.Where(zone => zone > 0).Distinct().Select(zone => new Division(
            ZoneCode(unit, zone), unit.Code, DivisionTier.Zone, null, $"示例管区 {zone:00}", $"Example Zone {zone:00}", Begin, null, Synthetic: true)));

        var grids = new List<GridCell>();
        foreach (var (community, zone) in communities.Zip(zones))
        {
            divisions.Add(new(
                community.Code, zone > 0 ? ZoneCode(unit, zone) : unit.Code, DivisionTier.Community, null,
                community.Zh, community.En, community.Synthetic ? Begin : null, null, community.Synthetic));
            foreach (var (plot, i) in community.Plots.Select((plot, i) => (plot, i + 1)))
            {
                var code = $"{community.Code}{i:000}";
                divisions.Add(new(
                    code, community.Code, DivisionTier.Grid, LandUse.Of(plot, community.Kind), $"第 {i} 网格", $"Grid {i}", Begin, null, Synthetic: true));
                grids.Add(new(code, plot.Shape));
            }
        }

        if (unit.Zh == "六汪镇")
            divisions.Add(Withdrawn(unit));

        return new Township(divisions, grids);
    }

    /// <summary>Codes are withdrawn when villages merge; one synthetic example, so that this is always tried.</summary>
    private static Division Withdrawn(Unit unit) => new(
        unit.Code + "299", unit.Code, DivisionTier.Community, null,
        "示例社区 99（已撤销）", "Example Community 99 (withdrawn)", Begin, new DateOnly(2024, 1, 1), Synthetic: true);

    private static string ZoneCode(Unit unit, int zone) => $"{unit.Code}Z{zone:00}";

    /// <summary>For each community the number of its zone, from 1, north to south; all 0 where the unit is too small for zones.</summary>
    private static int[] ZoneOf(IReadOnlyList<Community> communities, Chance chance)
    {
        if (communities.Count < 4)
            return new int[communities.Count];

        var middles = communities.Select(community => Spot.Mean([.. community.Plots.Select(plot => plot.Middle)])).ToList();
        var owner = Clusters.Of(middles, _ => 1, (communities.Count + 4) / 5, chance);
        var order = owner.Distinct()
            .OrderByDescending(zone => middles.Where((_, i) => owner[i] == zone).Average(middle => middle.Lat)).ToList();
        return [.. owner.Select(zone => order.IndexOf(zone) + 1)];
    }
}
