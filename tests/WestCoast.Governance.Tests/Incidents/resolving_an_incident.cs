using WestCoast.Governance.Domain.Incidents;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class resolving_an_incident
{
    [Fact]
    public void by_who_has_it_starts_the_clock_of_verifying()
    {
        Given([.. InHand, OnScene]).When(Resolving(Zhao, " 阀门已更换 ")).Then(Resolved);
        var done = Given(Done);
        Assert.Equal((Phase.Resolved, Stage.Feedback, AssignmentState.Done), (Phases.Of(done), Phases.Stage(done), done.Assignments[0].State));
        Assert.Equal([Due("verify", 600)], RunningDeadlines.Of(done));
    }

    [Fact]
    public void by_the_desk_needs_no_assignment() => Given(Opened, Routed).When(Resolving(Li)).Then(Resolved with { By = Li });

    [Fact]
    public void by_the_desk_ends_the_assignment_of_who_works_on_it() =>
        Assert.Equal(["zhao", "li.na"], Incident.Fold(InHand.And(Resolving(Li))).Handlers);

    [Fact]
    public void by_the_desk_calls_back_who_had_not_accepted() =>
        Given(Opened, Routed, Offered).When(Resolving(Li)).Then(new AssignmentWithdrawn(A, "已办结", Later, Li), Resolved with { By = Li });

    [Fact]
    public void by_who_was_asked_accepts_it_first() => Given(Opened, Routed, Offered).When(Resolving(Zhao)).Then(Accepted, Resolved);

    [Fact]
    public void by_the_department_whose_desk_it_is_on_needs_no_assignment()
    {
        Given(Opened, Routed).When(Resolving(Emergency)).Then(Resolved with { By = Emergency });
        Given(Opened, Routed).When(Resolving(Emergency with { Division = "370211002" })).ThenRejected("assignment.not-yours");
    }

    [Fact]
    public void by_another_worker_or_department_is_refused()
    {
        Given(InHand).When(Resolving(Sun)).ThenRejected("assignment.not-yours");
        Given(InHand).When(Resolving(Fire)).ThenRejected("assignment.not-yours");
        Given(Opened, Routed).When(Resolving(Zhao)).ThenRejected("assignment.not-yours");
    }

    [Fact]
    public void twice_changes_nothing_and_by_another_is_refused()
    {
        Given(Done).When(Resolving(Zhao)).ThenNothing();
        Given(Done).When(Resolving(Li)).ThenRejected("incident.resolved");
    }

    [Fact]
    public void needs_to_say_what_was_done()
    {
        Given(InHand).When(Resolving(Zhao, " ")).ThenRejected("reason.missing");
        Given(InHand).When(Resolving(Zhao, TooLong)).ThenRejected("reason.too-long");
        Given(InHand).When(Resolving(Zhao, "\0")).ThenRejected("reason.zero-character");
    }
}
