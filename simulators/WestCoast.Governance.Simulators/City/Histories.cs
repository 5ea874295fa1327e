using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// What happens to divisions in time, one synthetic example each, so that it is always tried: a community that was
/// merged into another, one that was renamed, and one that the subdistrict itself answers for.
/// </summary>
internal static class Histories
{
    private const string WithMerger = "370211106";
    private const string WithRenaming = "370211014";
    private const string WithoutDesk = "370211401";

    public static IReadOnlyList<Division> Added(Unit unit, List<Division> divisions)
    {
        var community = divisions.FindIndex(division => division is { Tier: DivisionTier.Community, Synthetic: true });
        return unit.Code switch
        {
            WithMerger => [.. divisions, Merged(unit, divisions[community])],
            WithRenaming => [.. divisions.Take(community), .. Renamed(divisions[community]), .. divisions.Skip(community + 1)],
            WithoutDesk => [.. divisions.Select((each, i) => i == community ? each with { Responsibility = Tier.Subdistrict } : each)],
            _ => divisions,
        };
    }

    private static Division Merged(Unit unit, Division into) => new(
        unit.Code + "299", unit.Code, DivisionTier.Community, null, "示例社区 99（已撤销）", "Example Community 99 (withdrawn)",
        into.ValidFrom, new DateOnly(2024, 1, 1), Synthetic: true, MergedInto: into.Code);

    private static Division[] Renamed(Division division)
    {
        var day = new DateOnly(2022, 7, 1);
        return
        [
            division with { Zh = division.Zh + "（旧名）", En = division.En + " (former name)", ValidTo = day },
            division with { ValidFrom = day },
        ];
    }
}
