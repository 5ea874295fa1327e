using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Tests.Routing;

public class routing_an_incident
{
    private static readonly EquatableList<(string, Tier)> Whole = Path("370211001", "370211001001");
    private static readonly Kind Noise = Of(Tier.Community) with { CoDepartments = ["public-security"] };
    private static readonly Kind Gas = Of(Tier.Subdistrict);

    [Theory]
    [InlineData(Severity.Extreme, "major-to-district", Tier.District, "370211")]
    [InlineData(Severity.Severe, "major-to-district", Tier.District, "370211")]
    [InlineData(Severity.Major, "kind-to-subdistrict", Tier.Subdistrict, "370211001")]
    [InlineData(Severity.General, "kind-to-community", Tier.Community, "370211001001")]
    public void goes_to_the_lowest_tier_that_can_handle_it(Severity severity, string rule, Tier tier, string division)
    {
        var route = Router.Route(new RoutingCase(Noise, severity, Whole));
        Assert.Equal((rule, tier, division, "city"), (route.Rule, route.Tier, route.Division, route.Department));
        Assert.Equal(["public-security"], route.CoDepartments);
    }

    [Fact]
    public void commands_what_is_major_on_scene_and_tells_the_tiers_below()
    {
        var route = Router.Route(new RoutingCase(Gas, Severity.Severe, Whole));
        Assert.True(route.OnSceneCommand);
        Assert.Equal(["370211001", "370211001001"], route.Informed);
    }

    [Fact]
    public void of_more_than_one_subdistrict_is_the_districts_without_command_on_scene()
    {
        var route = Router.Route(new RoutingCase(Noise, Severity.General, Whole, [Path("370211002", "370211002001")]));
        Assert.Equal(("spans-subdistricts", Tier.District, "370211", false), (route.Rule, route.Tier, route.Division, route.OnSceneCommand));
        Assert.Equal(["370211001", "370211002", "370211001001", "370211002001"], route.Informed);
    }

    [Fact]
    public void of_more_than_one_community_is_handled_jointly_by_the_subdistrict()
    {
        var route = Router.Route(new RoutingCase(Noise, Severity.General, Whole, [Path("370211001", "370211001002")]));
        Assert.Equal(("spans-communities", Tier.Subdistrict, "370211001"), (route.Rule, route.Tier, route.Division));
        Assert.Equal(["370211001001", "370211001002"], route.Informed);
    }

    [Fact]
    public void within_one_community_spans_nothing() =>
        Assert.Equal("kind-to-community", Router.Route(new RoutingCase(Noise, Severity.General, Whole, [Whole])).Rule);

    [Fact]
    public void says_why_in_both_languages()
    {
        var route = Router.Route(new RoutingCase(Gas, Severity.General, Whole));
        Assert.Equal((RoutingRules.KindToSubdistrict.Zh, RoutingRules.KindToSubdistrict.En), (route.Reason, route.ReasonEn));
    }

    [Theory]
    [InlineData(3, Tier.Subdistrict, "370211001")]
    [InlineData(2, Tier.Subdistrict, "370211001")]
    [InlineData(1, Tier.District, "370211")]
    public void goes_up_to_the_lowest_tier_that_is_known_and_says_so(int known, Tier tier, string division)
    {
        var route = Router.Route(new RoutingCase(Noise, Severity.General, [.. Whole.Take(known)]));

        Assert.Equal((tier, division, "kind-to-community"), (route.Tier, route.Division, route.Rule));
        Assert.EndsWith("（地点只知到上一级）", route.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void stays_with_the_community_where_there_is_no_grid_below() =>
        Assert.Equal("370211001001", Router.Route(new RoutingCase(Noise, Severity.General, [.. Whole.Take(4)])).Division);

    [Fact]
    public void can_be_asked_for_the_desk_of_another_tier()
    {
        var up = Router.At(new RoutingCase(Noise, Severity.General, Whole), Tier.Subdistrict, new RoutingRule("up", "上报", "up"));
        Assert.Equal((Tier.Subdistrict, "370211001", "up"), (up!.Tier, up.Division, up.Rule));
        Assert.Null(Router.At(new RoutingCase(Noise, Severity.General, [.. Whole.Take(1)]), Tier.Community, new RoutingRule("down", "下派", "down")));
    }

    private static EquatableList<(string, Tier)> Path(string subdistrict, string community) =>
    [
        ("370211", Tier.District), (subdistrict, Tier.Subdistrict), ($"{subdistrict}Z01", Tier.Subdistrict),
        (community, Tier.Community), ($"{community}001", Tier.Community),
    ];

    private static Kind Of(Tier general) => new(
        "noise", "噪声", "Noise", "civic", Severity.General, 30, "city", new KindTiers(Tier.District, Tier.District, Tier.Subdistrict, general), []);
}
