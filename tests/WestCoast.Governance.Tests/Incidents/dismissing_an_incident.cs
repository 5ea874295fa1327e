using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class dismissing_an_incident
{
    private static readonly Dismiss FalseAlarm = new(DismissalReason.FalseAlarm, " 误报 ", null, Later, Li);

    [Fact]
    public void ends_it_and_tells_the_rule_that_spoke()
    {
        Given(Opened, Routed).When(FalseAlarm).Then(Dismissed);
        var ended = Given(Opened, Routed, Dismissed);
        Assert.Equal((IncidentStatus.Closed, Ending.Dismissed, Phase.Dismissed, Stage.Archived), (ended.Status, ended.Ending, Phases.Of(ended), Phases.Stage(ended)));
        Assert.Empty(RunningDeadlines.Of(ended));
    }

    [Fact]
    public void calls_back_whoever_is_on_the_way()
    {
        Given(InHand).When(FalseAlarm).Then(new AssignmentWithdrawn(A, "事件已排除", Later, Li), Dismissed);
        Assert.Null(Incident.Fold(InHand.And(FalseAlarm)).Live);
    }

    [Theory]
    [InlineData(DismissalReason.FalseAlarm)]
    [InlineData(DismissalReason.Test)]
    [InlineData(DismissalReason.Expected)]
    [InlineData(DismissalReason.NotActionable)]
    public void keeps_the_reason(DismissalReason reason) => Given(Opened, Routed).When(FalseAlarm with { Reason = reason }).Then(Dismissed with { Reason = reason });

    [Fact]
    public void needs_a_known_reason() => Given(Opened, Routed).When(FalseAlarm with { Reason = 0 }).ThenRejected("dismissal.reason-unknown");

    [Fact]
    public void says_until_when_it_may_be_taken_up_again()
    {
        var limited = FalseAlarm with { ReopenWithin = TimeSpan.FromDays(7) };
        Given(Opened, Routed).When(limited).Then(Dismissed with { ReopenUntil = Later.AddDays(7) });
        var again = new Domain.Incidents.Concluding.Reopen(ToSubdistrict, "复发", null, Later.AddDays(7).AddSeconds(1), Li);
        Incident.Fold(After(Opened, Routed).And(limited)).When(again).ThenRejected("reopen.too-late");
    }

    [Fact]
    public void needs_words()
    {
        Given(Opened, Routed).When(FalseAlarm with { Text = " " }).ThenRejected("reason.missing");
        Given(Opened, Routed).When(FalseAlarm with { Text = TooLong }).ThenRejected("reason.too-long");
        Given(Opened, Routed).When(FalseAlarm with { Text = "a\0b" }).ThenRejected("reason.zero-character");
    }

    [Fact]
    public void of_what_was_handled_is_refused() => Given(Done).When(FalseAlarm).ThenRejected("incident.resolved");
}
