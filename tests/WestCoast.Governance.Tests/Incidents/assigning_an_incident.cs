using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class assigning_an_incident
{
    [Fact]
    public void gives_it_to_somebody_with_a_deadline_to_accept() =>
        Given(Opened, Routed, AcknowledgedByLi).When(Assigning(ToZhao with { Why = " 最近 " })).Then(Offered with { Why = "最近" });

    [Fact]
    public void works_before_anybody_acknowledged() => Given(Opened, Routed).When(Assigning(ToZhao)).Then(Offered);

    [Fact]
    public void twice_to_the_same_changes_nothing() => Given(InHand).When(Assigning(ToZhao with { AssignmentId = B })).ThenNothing();

    [Fact]
    public void to_somebody_else_calls_the_first_back()
    {
        Given(InHand).When(Assigning(ToSun)).Then(
            new AssignmentWithdrawn(A, "改派", Later, Li), new IncidentAssigned(B, Suns, [Due("accept", 20)], null, Later, Li));
        var now = Incident.Fold(InHand.And(Assigning(ToSun)));
        Assert.Equal([AssignmentState.Withdrawn, AssignmentState.Offered], now.Assignments.Select(its => its.State));
        Assert.Equal((B, Phase.Assigned), (now.Live!.Id, Phases.Of(now)));
    }

    [Fact]
    public void to_who_is_off_duty_is_refused() => Given(Opened, Routed).When(Assigning(ToZhao with { OnDuty = false })).ThenRejected("worker.off-duty");

    [Fact]
    public void of_what_was_handled_is_refused() => Given(Done).When(Assigning(ToSun)).ThenRejected("incident.resolved");

    [Fact]
    public void takes_no_reason_that_cannot_be_stored()
    {
        Given(Opened, Routed).When(Assigning(ToZhao with { Why = TooLong })).ThenRejected("reason.too-long");
        Given(Opened, Routed).When(Assigning(ToZhao with { Why = "\0" })).ThenRejected("reason.zero-character");
    }

    [Fact]
    public void never_leaves_the_next_one_the_time_that_the_one_before_had_to_accept()
    {
        var refused = InHand[..^1].And(new Domain.Incidents.Handling.RefuseAssignment(A, "在处理另一事件", null, Later, Zhao));
        var now = Incident.Fold(refused.And(Assigning(ToSun with { Deadlines = [] })));
        Assert.DoesNotContain(RunningDeadlines.Of(now), deadline => deadline.Name == Steps.Accept);
    }
}
