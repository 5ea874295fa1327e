using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Routing;

/// <summary>Whose desk it is, and why.</summary>
public sealed record Route(Tier Tier, string Division, string Department, string Rule, string Reason);

/// <summary>Decides whose desk an incident belongs on. Pure: same table, same case, same answer.</summary>
public static class Router
{
    /// <summary>No rule of the table covered the case: the district decides what to do with it.</summary>
    public const string NoRule = "none";

    /// <summary>
    /// The desk for a case at a place whose division path is <paramref name="path"/>, root first. Where the
    /// place is not known down to the rule's tier, the lowest tier that is known gets it.
    /// </summary>
    public static Route Route(
        RoutingTable table, string kind, string department, Severity severity, IReadOnlyList<(string Code, Tier Tier)> path)
    {
        var rule = table.Rules.FirstOrDefault(candidate => candidate.Covers(kind, severity));
        var wanted = rule?.Tier ?? Tier.District;
        var desk = path.Where(node => node.Tier >= wanted).MinBy(node => (node.Tier, node.Code.Length));

        var reason = rule?.Zh ?? "无匹配规则，由区级处置";
        if (desk.Tier > wanted)
            reason += "（地点只知到上一级）";

        return new Route(desk.Tier, desk.Code, rule?.Department ?? department, rule?.Id ?? NoRule, reason);
    }
}
