using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>A community with its plots in the order of their grids' serial numbers.</summary>
internal sealed record Community(string Code, string Zh, string En, GridKind Kind, bool Synthetic, IReadOnlyList<Plot> Plots);

internal static class Communities
{
    private const string TheRealOne = "370211015";

    /// <summary>The unit's communities, numbered north to south, each in one piece.</summary>
    public static IReadOnlyList<Community> Of(Unit unit, IReadOnlyList<Plot> plots, Chance chance)
    {
        var middles = plots.Select(plot => plot.Middle).ToList();
        var owner = Clusters.Of(middles, _ => 1, Count(unit, plots.Count), chance);
        Contiguity.Mend(owner, Borders.Between([.. plots.Select(plot => plot.Shape)]));

        var groups = plots.Zip(owner).GroupBy(owned => owned.Second, owned => owned.First).Select(own => own.ToList()).ToList();
        var fromCentre = groups.OrderBy(own => Middle(own).To(unit.Centre)).ToList();
        var real = unit.Code == TheRealOne ? fromCentre[0] : null;

        var named = new List<Community>();
        int residents = 0, villages = 200, number = 0;
        foreach (var own in groups.OrderByDescending(own => Middle(own).Lat))
        {
            if (own == real)
            {
                named.Add(new(TheRealOne + "200", "张家楼村", "Zhangjialou Village", GridKind.Rural, Synthetic: false, InReadingOrder(own)));
                continue;
            }

            var kind = LandUse.OfCommunity(unit, (double)fromCentre.IndexOf(own) / groups.Count);
            var serial = kind == GridKind.Rural ? ++villages : ++residents;
            number++;
            named.Add(new($"{unit.Code}{serial:000}", $"示例社区 {number:00}", $"Example Community {number:00}", kind, Synthetic: true, InReadingOrder(own)));
        }

        return named;
    }

    private static int Count(Unit unit, int plots)
    {
        var gridsEach = unit.Kind switch { GridKind.Urban => 4.5, GridKind.Rural => 3.0, _ => 3.7 };
        return Math.Max(1, (int)Math.Round(plots / gridsEach));
    }

    private static Spot Middle(IReadOnlyList<Plot> plots) => Spot.Mean([.. plots.Select(plot => plot.Middle)]);

    /// <summary>Rows from north to south, each from west to east.</summary>
    private static List<Plot> InReadingOrder(List<Plot> plots)
    {
        var perRow = (int)Math.Ceiling(Math.Sqrt(plots.Count));
        return [.. plots.OrderByDescending(plot => plot.Middle.Lat).Chunk(perRow).SelectMany(row => row.OrderBy(plot => plot.Middle.Lon))];
    }
}
