using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Tests.Routing;

public class routing_an_incident
{
    private static readonly (string, Tier)[] Whole =
    [
        ("370211", Tier.District), ("370211001", Tier.Subdistrict), ("370211001Z01", Tier.Subdistrict),
        ("370211001001", Tier.Community), ("370211001001001", Tier.Community),
    ];

    private static readonly RoutingTable Table = new(
    [
        new("worst", ["*"], Severity.Severe, Tier.District, "command", "区级指挥", "the district"),
        new("gas", ["gas-leak", "fire"], null, Tier.Subdistrict, null, "镇街处置", "the subdistrict"),
        new("civic", ["noise"], null, Tier.Community, "city", "社区处置", "the community"),
        new("civic-again", ["noise"], null, Tier.District, null, "never", "never"),
    ]);

    [Theory]
    [InlineData("gas-leak", Severity.Extreme, "worst", Tier.District, "370211", "command")]
    [InlineData("gas-leak", Severity.Severe, "worst", Tier.District, "370211", "command")]
    [InlineData("gas-leak", Severity.Major, "gas", Tier.Subdistrict, "370211001", "of the kind")]
    [InlineData("noise", Severity.General, "civic", Tier.Community, "370211001001", "city")]
    public void follows_the_first_rule_that_covers_it(
        string kind, Severity severity, string rule, Tier tier, string division, string department)
    {
        var route = Router.Route(Table, kind, "of the kind", severity, Whole);
        Assert.Equal((rule, tier, division, department), (route.Rule, route.Tier, route.Division, route.Department));
    }

    [Fact]
    public void without_a_rule_is_the_districts_and_says_so() => Assert.Equal(
        new Route(Tier.District, "370211", "of the kind", Router.NoRule, "无匹配规则，由区级处置"),
        Router.Route(Table, "crowd", "of the kind", Severity.Major, Whole));

    [Fact]
    public void tells_the_rules_own_reason() =>
        Assert.Equal("社区处置", Router.Route(Table, "noise", "", Severity.General, Whole).Reason);

    [Theory]
    [InlineData(3, Tier.Subdistrict, "370211001")]
    [InlineData(2, Tier.Subdistrict, "370211001")]
    [InlineData(1, Tier.District, "370211")]
    public void goes_up_to_the_lowest_tier_that_is_known_and_says_so(int known, Tier tier, string division)
    {
        var route = Router.Route(Table, "noise", "", Severity.General, Whole[..known]);

        Assert.Equal((tier, division, "civic"), (route.Tier, route.Division, route.Rule));
        Assert.EndsWith("（地点只知到上一级）", route.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void stays_with_the_community_where_there_is_no_grid_below() =>
        Assert.Equal("370211001001", Router.Route(Table, "noise", "", Severity.General, Whole[..4]).Division);
}
