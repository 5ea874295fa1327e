using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>督办</summary>
public class supervising_an_incident
{
    private static readonly Supervise Watch = new(Tier.District, " 群众反映强烈 ", null, Later, Li);
    private static readonly SupervisionStarted Watched = new(Tier.District, "群众反映强烈", Later, Li);

    [Fact]
    public void puts_it_under_a_higher_eye_and_leaves_the_desk()
    {
        Given(Opened, Routed).When(Watch).Then(Watched);
        Assert.Equal((Tier.District, "370211001"), (Given(Opened, Routed, Watched).SupervisedBy, Given(Opened, Routed, Watched).Division));
    }

    [Fact]
    public void of_its_own_is_for_the_district_alone()
    {
        Given(Opened, RoutedTo(ToDistrict, Noon)).When(Watch).Then(Watched);
        Given(Opened, Routed).When(Watch with { Tier = Tier.Subdistrict }).ThenRejected("supervision.not-higher");
        Given(Opened, Routed).When(Watch with { Tier = Tier.Community }).ThenRejected("supervision.not-higher");
    }

    [Fact]
    public void twice_or_by_a_tier_below_changes_nothing()
    {
        Given(Opened, Routed, Watched).When(Watch).ThenNothing();
        Given(Opened, RoutedTo(ToCommunity, Noon), Watched).When(Watch with { Tier = Tier.Subdistrict }).ThenNothing();
    }

    [Fact]
    public void goes_up() => Given(Opened, RoutedTo(ToCommunity, Noon), Watched with { Tier = Tier.Subdistrict }).When(Watch).Then(Watched);

    [Fact]
    public void needs_a_reason() => Given(Opened, Routed).When(Watch with { Reason = "" }).ThenRejected("reason.missing");
}
