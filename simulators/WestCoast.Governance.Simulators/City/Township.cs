using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>One unit with everything below it: zones and communities, and the ground of base grids and micro-grids.</summary>
internal sealed record Township(IReadOnlyList<Division> Divisions, IReadOnlyList<GridCell> Grids, IReadOnlyList<GridCell> MicroGrids)
{
    private static readonly DateOnly Begin = new(2000, 1, 1);

    public static Township Plan(Unit unit, IReadOnlyList<Plot> plots, Chance chance)
    {
        var communities = Communities.Of(unit, plots, chance);
        var zones = Zones.Of(communities, chance);

        var divisions = new List<Division> { new(unit.Code, "370211", DivisionTier.Subdistrict, null, unit.Zh, unit.En, null, null, Synthetic: false) };
        divisions.AddRange(zones.Where(zone => zone > 0).Distinct().Order().Select(zone => new Division(
            ZoneCode(unit, zone), unit.Code, DivisionTier.Zone, null, $"示例管区 {zone:00}", $"Example Zone {zone:00}", Begin, null, Synthetic: true)));
        divisions.AddRange(communities.Zip(zones, (community, zone) => new Division(
            community.Code, zone > 0 ? ZoneCode(unit, zone) : unit.Code, DivisionTier.Community, null,
            community.Zh, community.En, community.Synthetic ? Begin : null, null, community.Synthetic)));

        var grids = communities.SelectMany(GridsOf).ToList();
        return new Township(
            Histories.Added(unit, divisions),
            [.. grids.Select(grid => grid.Cell)],
            [.. grids.SelectMany(grid => MicroGridsOf(grid.Cell.Code, grid.Plot))]);
    }

    private static IEnumerable<(GridCell Cell, Plot Plot)> GridsOf(Community community) => community.Plots.Select((plot, i) =>
    {
        var kind = LandUse.Of(plot, community.Kind);
        var (zh, en) = kind switch { GridKind.Sea => ("（海域）", " (sea)"), GridKind.Forest => ("（林区）", " (forest)"), _ => ("", "") };
        return (new GridCell($"{community.Code}{i + 1:000}", plot.Shape) { Kind = kind, Zh = $"第 {i + 1} 网格{zh}", En = $"Grid {i + 1}{en}" }, plot);
    });

    private static IEnumerable<GridCell> MicroGridsOf(string grid, Plot plot) =>
        ReadingOrder.Of(plot.Parts, part => new Spot(part.Centroid.X, part.Centroid.Y)).Select((part, i) =>
            new GridCell($"{grid}M{i + 1:00}", part) { Zh = $"第 {i + 1} 微网格", En = $"Micro-grid {i + 1}" });

    private static string ZoneCode(Unit unit, int zone) => $"{unit.Code}Z{zone:00}";
}
