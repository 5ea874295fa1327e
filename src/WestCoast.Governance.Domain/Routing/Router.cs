using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;

namespace WestCoast.Governance.Domain.Routing;

/// <summary>
/// What is to be routed: kind, severity, the division path of its place and of every other place it extends to, each
/// root first.
/// </summary>
public sealed record RoutingCase(
    Kind Kind, Severity Severity, EquatableList<(string Code, Tier Tier)> Path, EquatableList<EquatableList<(string Code, Tier Tier)>>? Others = null);

/// <summary>Decides whose desk an incident belongs on. Pure: same case, same answer.</summary>
public static class Router
{
    /// <summary>
    /// The lowest tier that can handle the case: severity 1 and 2 and what spans subdistricts go to the district, what
    /// spans communities to the subdistrict, else as the kind says. Where the place is not known down to that tier,
    /// the lowest tier that is known gets it.
    /// </summary>
    public static Route Route(RoutingCase its)
    {
        var paths = new[] { its.Path }.Concat(its.Others ?? []).ToList();
        var rule = Rule(its, paths, out var wanted);
        var desk = its.Path.Where(node => node.Tier >= wanted).MinBy(node => (node.Tier, node.Code.Length));
        return To(its, paths, desk, desk.Tier > wanted
            ? rule with { Zh = $"{rule.Zh}（地点只知到上一级）", En = $"{rule.En} (the place is known no closer)" }
            : rule);
    }

    /// <summary>The desk of another tier for the same case, for pushing up and down; null when the place has none there.</summary>
    public static Route? At(RoutingCase its, Tier tier, RoutingRule rule)
    {
        var paths = new[] { its.Path }.Concat(its.Others ?? []).ToList();
        return Desk(its.Path, tier) is { } code ? To(its, paths, (code, tier), rule) : null;
    }

    private static RoutingRule Rule(RoutingCase its, List<EquatableList<(string Code, Tier Tier)>> paths, out Tier wanted)
    {
        var byKind = its.Kind.Tiers.At(its.Severity);
        (wanted, var rule) =
            its.Severity <= Severity.Severe ? (Tier.District, RoutingRules.Major)
            : Several(paths, Tier.Subdistrict) ? (Tier.District, RoutingRules.SpansSubdistricts)
            : byKind == Tier.Community && Several(paths, Tier.Community) ? (Tier.Subdistrict, RoutingRules.SpansCommunities)
            : (byKind, byKind switch
            {
                Tier.District => RoutingRules.KindToDistrict,
                Tier.Subdistrict => RoutingRules.KindToSubdistrict,
                _ => RoutingRules.KindToCommunity,
            });
        return rule;
    }

    private static Route To(RoutingCase its, List<EquatableList<(string Code, Tier Tier)>> paths, (string Code, Tier Tier) desk, RoutingRule rule) =>
        new(desk.Tier, desk.Code, its.Kind.Department, rule.Id, rule.Zh)
        {
            ReasonEn = rule.En,
            CoDepartments = its.Kind.CoDepartments ?? [],
            OnSceneCommand = its.Severity <= Severity.Severe && desk.Tier == Tier.District,
            Informed = desk.Tier == Tier.Community ? [] : [.. Enumerable.Range(1, (int)desk.Tier - 1).Reverse()
                .SelectMany(lower => paths.Select(path => Desk(path, (Tier)lower))).OfType<string>().Where(code => code != desk.Code).Distinct()],
        };

    private static bool Several(List<EquatableList<(string Code, Tier Tier)>> paths, Tier tier) =>
        paths.Select(path => Desk(path, tier)).OfType<string>().Distinct().Skip(1).Any();

    /// <summary>A tier's own division on a path: the first of its level from the top.</summary>
    private static string? Desk(EquatableList<(string Code, Tier Tier)> path, Tier tier) => path.FirstOrDefault(node => node.Tier == tier).Code;
}
