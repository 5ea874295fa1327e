using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>退单 and 转办: "not ours", and the bound on it.</summary>
public class returning_or_transferring_an_incident
{
    private static readonly Return Back = new(ToDistrict, " 不属本单位 ", null, Later, Li);
    private static readonly Transfer Over = new(ToNextTown, ToDistrict, " 在滨海街道 ", null, Later, Li);
    private static readonly IncidentEvent[] Fresh = [Opened, Routed, AcknowledgedByLi];

    [Fact]
    public void returning_goes_to_the_tier_above() => Given(Fresh).When(Back).Then(
        new IncidentReturned("370211001", "emergency", "不属本单位", 1, Later, Li),
        RoutedTo(ToDistrict, Later, Due("arrive", 30), Due("resolve", 120), Due("acknowledge", 1)).By(Li));

    [Fact]
    public void transferring_goes_to_whom_it_names_and_they_acknowledge_anew()
    {
        Given(Fresh).When(Over).Then(
            new IncidentTransferred("370211001", "emergency", "370211002", "emergency", "在滨海街道", 1, Later, Li),
            RoutedTo(ToNextTown, Later, Due("arrive", 30), Due("acknowledge", 10)).By(Li));
        var now = Incident.Fold(Fresh.And(Over));
        Assert.Equal(("370211002", null, 1), (now.Division, now.AcknowledgedBy?.User, now.Bounces));
    }

    [Fact]
    public void calls_back_whoever_had_it()
    {
        Assert.Equal(new AssignmentWithdrawn(A, "退单", Later, Li), Assert.IsType<Decision.Accepted>(Given(InHand).When(Back)).Events[0]);
        Assert.Equal(new AssignmentWithdrawn(A, "转办", Later, Li), Assert.IsType<Decision.Accepted>(Given(InHand).When(Over)).Events[0]);
    }

    [Fact]
    public void the_third_time_goes_to_the_tier_above_which_decides()
    {
        var third = Fresh.And(Over).And(Over with { To = ToSubdistrict });
        Assert.Equal("370211", Incident.Fold(third.And(Over)).Division);
        Assert.Equal((3, Tier.District), (Incident.Fold(third.And(Back)).Bounces, Incident.Fold(third.And(Back)).Tier));
    }

    [Fact]
    public void what_the_tier_above_decides_stands()
    {
        var asked = Fresh.And(Over).And(Over with { To = ToSubdistrict }).And(Over);
        var byTransfer = asked.And(Over with { By = Chief, Above = null });
        var byPushingDown = asked.And(new PushDown(ToSubdistrict, "由黄岛街道办理", null, Later, Chief));

        Assert.Equal("370211002", Incident.Fold(byTransfer).Division);
        Assert.All([byTransfer, byPushingDown], decided =>
        {
            Incident.Fold(decided).When(Over with { To = ToCommunity }).ThenRejected("incident.decided-above");
            Incident.Fold(decided).When(Back).ThenRejected("incident.decided-above");
        });
    }

    [Fact]
    public void who_has_to_decide_does_not_send_it_back_up()
    {
        var community = After(Opened, RoutedTo(ToCommunity, Noon));
        var asked = community.And(Over).And(Over with { To = ToSubdistrict }).And(Over with { Above = ToSubdistrict, To = ToNextTown });
        Incident.Fold(asked).When(Back).ThenRejected("incident.decided-above");
    }

    [Fact]
    public void pushing_it_down_again_and_again_does_not_let_it_bounce_for_ever()
    {
        var history = Fresh;
        var down = new PushDown(ToSubdistrict, "属地处置", null, Later, Chief);
        for (var times = 1; times <= 3; times++)
            history = history.And(Back).And(down);
        Incident.Fold(history).When(Back).ThenRejected("incident.decided-above");
    }

    [Fact]
    public void at_the_district_nobody_is_above()
    {
        IncidentEvent[] district = [Opened, RoutedTo(ToDistrict, Noon)];
        Given(district).When(Back).ThenRejected("tier.highest");
        var toOther = Over with { To = ToDistrict with { Route = ToDistrict.Route with { Department = "ecology" } }, Above = null };
        var twice = district.And(toOther).And(toOther with { To = ToDistrict });
        Incident.Fold(twice).When(toOther).ThenRejected("incident.decided-above");
    }

    [Fact]
    public void returning_to_a_desk_that_is_not_above_is_refused() => Given(Fresh).When(Back with { To = ToNextTown }).ThenRejected("tier.highest");

    [Fact]
    public void transferring_to_the_desk_it_is_on_is_refused() => Given(Fresh).When(Over with { To = ToSubdistrict }).ThenRejected("transfer.same-desk");

    [Fact]
    public void needs_a_reason()
    {
        Given(Fresh).When(Back with { Reason = "" }).ThenRejected("reason.missing");
        Given(Fresh).When(Over with { Reason = "" }).ThenRejected("reason.missing");
    }

    [Fact]
    public void of_what_was_handled_is_refused()
    {
        Given(Done).When(Back).ThenRejected("incident.resolved");
        Given(Done).When(Over).ThenRejected("incident.resolved");
    }
}
