using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>结案, and taking it up again.</summary>
public class closing_and_reopening_an_incident
{
    private static readonly Close End = new(" 结案 ", TimeSpan.FromDays(7), null, Later, Wang);
    private static readonly Reopen Again = new(ToSubdistrict, " 复发 ", null, Later, Li);

    [Fact]
    public void closing_what_was_verified_says_until_when_it_may_be_reopened()
    {
        Given([.. Done, Verified]).When(End).Then(Closed with { Text = "结案" });
        var ended = Given(Ended);
        Assert.Equal((Phase.Closed, Stage.Archived, Later.AddDays(7)), (Phases.Of(ended), Phases.Stage(ended), ended.ReopenUntil));
        Assert.Empty(RunningDeadlines.Of(ended));
    }

    [Fact]
    public void closing_what_nobody_verified_is_refused()
    {
        Given(Done).When(End).ThenRejected("incident.not-verified");
        Given(Opened, Routed).When(End).ThenRejected("incident.not-verified");
        Given([.. Done, Verified, new ResolutionSentBack("?", Later, Wang)]).When(End).ThenRejected("incident.not-verified");
    }

    [Fact]
    public void closing_takes_no_text_that_cannot_be_stored() => Given([.. Done, Verified]).When(End with { Text = TooLong }).ThenRejected("reason.too-long");

    [Fact]
    public void reopening_puts_it_on_a_desk_with_limits_that_start_anew()
    {
        Given(Ended).When(Again).Then(new IncidentReopened("复发", Later, Li), Routed.By(Li) with { At = Later });
        var open = Incident.Fold(Ended.And(Again));
        Assert.Equal((IncidentStatus.Open, null, null, null, null), (open.Status, open.Ending, open.Resolved, open.Verified, open.AcknowledgedBy));
        Assert.Equal(ToSubdistrict.Deadlines, RunningDeadlines.Of(open));
    }

    [Fact]
    public void reopening_lets_it_be_sent_on_again()
    {
        IncidentEvent[] bounced = [Opened, Routed, new IncidentTransferred("", "", "370211001", "", "?", 3, Later, Li), Dismissed];
        Assert.Equal(0, Incident.Fold(bounced.And(Again)).Bounces);
    }

    [Fact]
    public void who_had_a_hand_in_it_before_reopening_still_does_not_verify() =>
        Incident.Fold(Ended.And(Again).And(Resolving(Li))).When(new Verify(null, null, Later, Zhao)).ThenRejected("verification.own-work");

    [Fact]
    public void reopening_works_until_the_limit_and_not_after()
    {
        Assert.IsType<Decision.Accepted>(Given(Ended).When(Again with { Now = Later.AddDays(7) }));
        Given(Ended).When(Again with { Now = Later.AddDays(7).AddSeconds(1) }).ThenRejected("reopen.too-late");
    }

    [Fact]
    public void reopening_works_for_what_was_dismissed() => Given(Opened, Routed, Dismissed).When(Again).Then(new IncidentReopened("复发", Later, Li), Routed.By(Li) with { At = Later });

    [Fact]
    public void reopening_what_is_open_changes_nothing() => Given(Opened, Routed).When(Again).ThenNothing();

    [Fact]
    public void reopening_what_was_merged_is_undoing_the_merge_instead() =>
        Given(Opened, Routed, new IncidentMerged(Other, 18, "同一事件", Later, Li)).When(Again).ThenRejected("incident.merged");

    [Fact]
    public void reopening_needs_a_reason() => Given(Ended).When(Again with { Reason = "" }).ThenRejected("reason.missing");
}
