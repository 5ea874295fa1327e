using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>下派</summary>
public class pushing_an_incident_down
{
    private static readonly PushDown Down = new(ToCommunity, " 属地处置 ", null, Later, Li);

    [Fact]
    public void gives_it_to_a_lower_tier_which_acknowledges_anew()
    {
        Given(Opened, Routed, AcknowledgedByLi).When(Down).Then(
            new IncidentPushedDown(Tier.Subdistrict, Tier.Community, "属地处置", Later, Li),
            RoutedTo(ToCommunity, Later, Due("arrive", 30), Due("acknowledge", 15)).By(Li));
        Assert.Null(Incident.Fold(After(Opened, Routed, AcknowledgedByLi).And(Down)).AcknowledgedBy);
    }

    [Fact]
    public void calls_back_whoever_had_it() =>
        Assert.Equal(new AssignmentWithdrawn(A, "下派", Later, Li), Assert.IsType<Decision.Accepted>(Given(InHand).When(Down)).Events[0]);

    [Theory]
    [InlineData(Tier.Subdistrict)]
    [InlineData(Tier.District)]
    public void to_no_lower_tier_is_refused(Tier tier) =>
        Given(Opened, Routed).When(Down with { To = ToCommunity with { Route = ToCommunity.Route with { Tier = tier } } }).ThenRejected("tier.not-lower");

    [Theory]
    [InlineData(Severity.Extreme, true)]
    [InlineData(Severity.Severe, true)]
    [InlineData(Severity.Major, false)]
    [InlineData(Severity.General, false)]
    public void of_what_is_major_is_refused(Severity severity, bool refused)
    {
        var decision = Given(Opened with { Severity = severity }, RoutedTo(ToDistrict, Noon)).When(Down);
        Assert.Equal(refused ? "tier.major-stays" : null, (decision as Decision.Rejected)?.Code);
    }

    [Fact]
    public void needs_a_reason() => Given(Opened, Routed).When(Down with { Reason = " " }).ThenRejected("reason.missing");

    [Fact]
    public void of_what_was_handled_is_refused() => Given(Done).When(Down).ThenRejected("incident.resolved");
}
