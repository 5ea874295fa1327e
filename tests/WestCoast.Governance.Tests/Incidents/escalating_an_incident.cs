using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>上报</summary>
public class escalating_an_incident
{
    private static readonly Escalate Up = new(ToDistrict, " 超出能力 ", null, Later, Li);
    private static readonly IncidentEscalated Escalated = new(Tier.Subdistrict, Tier.District, "超出能力", Later, Li);

    [Fact]
    public void gives_it_to_the_tier_above_which_acknowledges_anew_while_no_other_limit_grows()
    {
        Given(Opened, Routed, AcknowledgedByLi).When(Up).Then(
            Escalated, RoutedTo(ToDistrict, Later, Due("arrive", 30), Due("resolve", 120), Due("acknowledge", 1)).By(Li));
        var now = Incident.Fold(After(Opened, Routed, AcknowledgedByLi).And(Up));
        Assert.Equal((Tier.District, "370211", null), (now.Tier, now.Division, now.AcknowledgedBy?.User));
    }

    [Fact]
    public void of_what_was_confirmed_and_given_out_still_makes_the_new_desk_acknowledge()
    {
        var now = Incident.Fold(After(Opened, Routed, AcknowledgedByLi, Confirmed, Offered, Accepted).And(Up));
        Assert.Contains(Due("acknowledge", 1), RunningDeadlines.Of(now));
        Assert.Equal(AssignmentState.Accepted, now.Live!.State);
    }

    [Fact]
    public void leaves_the_new_desk_a_limit_to_do_something_after_acknowledging()
    {
        var taken = After(Opened, Routed, AcknowledgedByLi, Confirmed).And(Up)
            .And(new Domain.Incidents.Receiving.Acknowledge(null, Later, Chief) { Deadlines = [Due("act", 15)] });
        Assert.Contains(Due("act", 15), RunningDeadlines.Of(Incident.Fold(taken)));
        Assert.DoesNotContain(Due("act", 15), RunningDeadlines.Of(Incident.Fold(taken.And(Assigning(ToSun, Chief)))));
    }

    [Fact]
    public void leaves_who_was_asked_the_limit_to_accept() =>
        Assert.Contains(Due("accept", 15), RunningDeadlines.Of(Incident.Fold(After(Opened, Routed, AcknowledgedByLi, Offered).And(Up))));

    [Fact]
    public void above_the_district_there_is_nobody() => Given(Opened, RoutedTo(ToDistrict, Noon)).When(Up).ThenRejected("tier.highest");

    [Fact]
    public void to_a_desk_that_is_not_above_is_refused() => Given(Opened, Routed).When(Up with { To = ToNextTown }).ThenRejected("tier.highest");

    [Fact]
    public void needs_a_reason() => Given(Opened, Routed).When(Up with { Reason = "" }).ThenRejected("reason.missing");

    [Fact]
    public void of_what_was_handled_is_refused() => Given(Done).When(Up).ThenRejected("incident.resolved");
}
