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
        var groups = Groups(unit, plots, chance);
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

    private static List<List<Plot>> Groups(Unit unit, IReadOnlyList<Plot> plots, Chance chance)
    {
        var lived = plots.Where(plot => plot.Wild is null).ToList();
        var owner = Clusters.Of([.. lived.Select(plot => plot.Middle)], _ => 1, Count(unit, lived.Count), chance);
        Contiguity.Mend(owner, Borders.Between([.. lived.Select(plot => plot.Shape)]));
        var groups = lived.Zip(owner).GroupBy(owned => owned.Second, owned => owned.First).Select(own => own.ToList()).ToList();

        var borders = Borders.Between([.. plots.Select(plot => plot.Shape)]);
        foreach (var (wild, number) in plots.Select((plot, number) => (plot, number)).Where(each => each.plot.Wild is not null))
        {
            var beside = borders[number].Where(border => plots[border.Other].Wild is null).OrderByDescending(border => border.Length)
                .Select(border => plots[border.Other]).FirstOrDefault() ?? lived.MinBy(plot => plot.Middle.To(wild.Middle))!;
            groups.Single(own => own.Contains(beside)).Add(wild);
        }

        return groups;
    }

    private static int Count(Unit unit, int plots)
    {
        var gridsEach = unit.Kind switch { GridKind.Urban => 1.29, GridKind.Rural => 1.18, _ => 1.24 };
        return Math.Max(1, (int)Math.Round(plots / gridsEach));
    }

    private static Spot Middle(IReadOnlyList<Plot> plots) => Spot.Mean([.. plots.Where(plot => plot.Wild is null).Select(plot => plot.Middle)]);

    /// <summary>Rows from north to south, each from west to east; what lies at sea comes last.</summary>
    private static List<Plot> InReadingOrder(List<Plot> plots) =>
        [.. ReadingOrder.Of([.. plots.Where(plot => plot.Wild != GridKind.Sea)], plot => plot.Middle), .. plots.Where(plot => plot.Wild == GridKind.Sea)];
}
