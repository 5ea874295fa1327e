namespace WestCoast.Governance.Domain.Routing;

/// <summary>The rules by which an incident gets its desk, with the words in which they are stored and shown.</summary>
public static class RoutingRules
{
    public static readonly RoutingRule Major = new("major-to-district", "特别重大、重大事件由区级指挥，设现场指挥", "Levels 1 and 2: the district commands, on scene");
    public static readonly RoutingRule SpansSubdistricts = new("spans-subdistricts", "跨镇街，由区级统筹", "More than one subdistrict: the district coordinates");
    public static readonly RoutingRule SpansCommunities = new("spans-communities", "跨社区，由镇街联合处置", "More than one community: the subdistrict handles it jointly");
    public static readonly RoutingRule KindToDistrict = new("kind-to-district", "该类事件由区级处置", "This kind is handled by the district");
    public static readonly RoutingRule KindToSubdistrict = new("kind-to-subdistrict", "该类事件由镇街处置，部门联勤联动", "This kind is handled by the subdistrict, departments join");
    public static readonly RoutingRule KindToCommunity = new("kind-to-community", "由社区及网格员处置", "Handled by the community and its grid worker");
}

/// <summary>A rule's name for ever, and its words.</summary>
public sealed record RoutingRule(string Id, string Zh, string En);
