using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class handing_an_assignment_over
{
    private static readonly HandOverAssignment ToColleague = new(A, ToSun, " 交班 ", null, Later, Zhao);

    [Fact]
    public void asks_a_colleague_who_accepts_it_in_turn()
    {
        Given(InHand).When(ToColleague).Then(
            new AssignmentHandedOver(A, B, "交班", Later, Zhao), new IncidentAssigned(B, Suns, [Due("accept", 20)], "交班", Later, Zhao));
        var now = Incident.Fold(InHand.And(ToColleague));
        Assert.Equal((B, AssignmentState.Offered), (now.Live!.Id, now.Live.State));
    }

    [Fact]
    public void works_from_the_scene_too_and_who_was_there_stays_a_handler() =>
        Assert.Equal("zhao", Assert.Single(Incident.Fold(After([.. InHand, OnScene]).And(ToColleague)).Handlers));

    [Fact]
    public void does_not_make_a_limit_run_again_that_was_met()
    {
        var handed = After([.. InHand, OnScene]).And(ToColleague);
        Assert.Equal(["accept"], RunningDeadlines.Of(Incident.Fold(handed)).Select(d => d.Name));
    }

    [Fact]
    public void to_oneself_is_refused() => Given(InHand).When(ToColleague with { Offer = ToZhao }).ThenRejected("handover.to-oneself");

    [Fact]
    public void to_who_is_off_duty_is_refused() => Given(InHand).When(ToColleague with { Offer = ToSun with { OnDuty = false } }).ThenRejected("worker.off-duty");

    [Fact]
    public void needs_a_reason() => Given(InHand).When(ToColleague with { Reason = " " }).ThenRejected("reason.missing");

    [Fact]
    public void of_what_is_done_is_refused() => Given(Done).When(ToColleague).ThenRejected("incident.resolved");
}
