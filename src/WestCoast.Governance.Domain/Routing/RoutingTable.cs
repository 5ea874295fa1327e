using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Routing;

/// <summary>One line of the seeded table: which cases it covers, and the tier and department that get them.</summary>
public sealed record RoutingRule(
    string Id, IReadOnlyList<string> Kinds, Severity? MaxSeverity, Tier Tier, string? Department, string Zh, string En)
{
    internal bool Covers(string kind, Severity severity) =>
        (Kinds.Contains("*") || Kinds.Contains(kind)) && (MaxSeverity is null || severity <= MaxSeverity);
}

/// <summary>The ordered rules; the first that covers a case decides.</summary>
public sealed record RoutingTable(IReadOnlyList<RoutingRule> Rules);
