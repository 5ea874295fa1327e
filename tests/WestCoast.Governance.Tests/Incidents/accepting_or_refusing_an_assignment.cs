using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class accepting_or_refusing_an_assignment
{
    private static readonly IncidentEvent[] Asked = [Opened, Routed, Offered];
    private static readonly RefuseAssignment Refuse = new(A, " 在处理另一事件 ", null, Later, Zhao);

    [Fact]
    public void accepting_takes_it_in_hand()
    {
        Given(Asked).When(new AcceptAssignment(A, null, Later, Zhao)).Then(Accepted);
        var now = Given([.. Asked, Accepted]);
        Assert.Equal((Phase.Accepted, Stage.Handling, "zhao"), (Phases.Of(now), Phases.Stage(now), Assert.Single(now.Handlers)));
        Assert.Equal(["arrive"], RunningDeadlines.Of(now).Select(d => d.Name));
    }

    [Fact]
    public void accepting_twice_changes_nothing_nor_when_there_or_done()
    {
        var accept = new AcceptAssignment(A, null, Later, Zhao);
        Given(InHand).When(accept).ThenNothing();
        Given([.. InHand, OnScene]).When(accept).ThenNothing();
        Given(Done).When(accept).ThenNothing();
    }

    [Fact]
    public void refusing_gives_it_back_with_a_reason()
    {
        Given(Asked).When(Refuse).Then(new AssignmentRefused(A, "在处理另一事件", Later, Zhao));
        var now = Incident.Fold(Asked.And(Refuse));
        Assert.Null(now.Live);
        Assert.Empty(now.Handlers);
    }

    [Fact]
    public void refusing_without_acknowledgement_makes_it_the_desks_again() =>
        Assert.Equal(["acknowledge", "arrive"], RunningDeadlines.Of(Incident.Fold(Asked.And(Refuse))).Select(d => d.Name).Order());

    [Fact]
    public void refusing_what_was_accepted_is_handing_over_instead() => Given(InHand).When(Refuse).ThenRejected("assignment.accepted");

    [Fact]
    public void refusing_needs_a_reason()
    {
        Given(Asked).When(Refuse with { Reason = "" }).ThenRejected("reason.missing");
        Given(Asked).When(Refuse with { Reason = TooLong }).ThenRejected("reason.too-long");
        Given(Asked).When(Refuse with { Reason = "\0忙" }).ThenRejected("reason.zero-character");
    }
}
