using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>核查 and 返工</summary>
public class verifying_a_resolution
{
    private static readonly Verify Seen = new(" 复核无异常 ", null, Later, Wang);
    private static readonly SendBack Again = new(" 仍有气味 ", null, Later, Wang);
    private static readonly ResolutionSentBack SentBack = new("仍有气味", Later, Wang);

    [Fact]
    public void is_told_and_ends_the_last_limit()
    {
        Given(Done).When(Seen).Then(Verified with { Text = "复核无异常" });
        Assert.Empty(RunningDeadlines.Of(Given([.. Done, Verified])));
        Assert.Equal(Phase.Verified, Phases.Of(Given([.. Done, Verified])));
    }

    [Fact]
    public void twice_changes_nothing() => Given([.. Done, Verified]).When(Seen with { By = Li }).ThenNothing();

    [Fact]
    public void of_own_work_is_refused_for_everybody_who_had_a_hand_in_it()
    {
        Given(Done).When(Seen with { By = Zhao }).ThenRejected("verification.own-work");
        var byDesk = InHand.And(Resolving(Li));
        Given(byDesk).When(Seen with { By = Li }).ThenRejected("verification.own-work");
        Given(byDesk).When(Seen with { By = Zhao }).ThenRejected("verification.own-work");
        var reported = InHand.And(new Domain.Incidents.Handling.ReportFromField(A, "已关阀", [], null, null, Later, Zhao with { User = "colleague" })).And(Resolving(Li));
        Given(reported).When(Seen with { By = Zhao with { User = "colleague" } }).ThenRejected("verification.own-work");
    }

    [Fact]
    public void stays_right_when_the_verifier_reports_from_the_field_afterwards()
    {
        IncidentEvent[] byFire = [Opened, Routed, Offered with { To = FireOffice }, Accepted with { By = Fire }, Resolved with { By = Fire }];
        var colleague = Fire with { User = "fire-2" };
        var after = byFire.And(Seen with { By = colleague }).And(new Domain.Incidents.Handling.ReportFromField(A, "再看一次", [], null, null, Later, colleague));
        Assert.DoesNotContain("fire-2", Incident.Fold(after).Handlers);
    }

    [Fact]
    public void of_what_nobody_called_done_is_refused()
    {
        Given(InHand).When(Seen).ThenRejected("incident.not-resolved");
        Given(InHand).When(Again).ThenRejected("incident.not-resolved");
    }

    [Fact]
    public void takes_no_text_that_cannot_be_stored() => Given(Done).When(Seen with { Text = TooLong }).ThenRejected("reason.too-long");

    [Fact]
    public void may_send_it_back_to_who_had_it()
    {
        Given(Done).When(Again).Then(SentBack);
        var back = Given([.. Done, SentBack]);
        Assert.Equal((A, AssignmentState.Accepted, 1, Phase.Accepted), (back.Live!.Id, back.Live.State, back.Reworks, Phases.Of(back)));
    }

    [Fact]
    public void may_send_back_what_was_verified() => Assert.Null(Incident.Fold(After([.. Done, Verified]).And(Again)).Verified);

    [Fact]
    public void sends_nobody_back_who_had_it_in_an_earlier_life()
    {
        var later = Ended.And(new Reopen(ToSubdistrict, "复发", null, Later, Li)).And(Resolving(Li, "已处理")).And(Again);
        Assert.Null(Incident.Fold(later).Live);
    }

    [Fact]
    public void sending_back_needs_a_reason() => Given(Done).When(Again with { Reason = "" }).ThenRejected("reason.missing");

    [Fact]
    public void a_new_signal_sends_it_back_by_itself_unless_it_comes_late()
    {
        Given(Done).When(Join(Second)).Then(
            new SignalJoined(Second, Noon.AddMinutes(3), Actor.System), new ResolutionSentBack("办结后又有新信号", Noon.AddMinutes(3), Actor.System));
        Given(Done).When(Join(Second with { Late = true })).Then(new SignalJoined(Second with { Late = true }, Noon.AddMinutes(3), Actor.System));
        Given(Done).When(Join(AllClear)).Then(new ConditionCleared(AllClear, Noon.AddMinutes(3), Actor.System));
    }
}
