using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class merging_incidents
{
    private static readonly Merge Into = new(Other, 18, " 同一事件 ", null, Later, Li);
    private static readonly IncidentMerged Merged = new(Other, 18, "同一事件", Later, Li);
    private static readonly Absorb TakeIn = new(Other, 18, Place, 3, Severity.Major, ToSubdistrict, Later, Li);
    private static readonly IncidentAbsorbed TakenIn = new(Other, 18, Place, 3, Later, Li);
    private static readonly Unmerge Undo = new(ToSubdistrict, " 不是同一事件 ", null, Later, Li);

    [Fact]
    public void ends_the_one_and_says_where_it_goes_on()
    {
        Given(Opened, Routed).When(Into).Then(Merged);
        var ended = Given(Opened, Routed, Merged);
        Assert.Equal((Ending.Merged, Other, Phase.Merged), (ended.Ending, ended.MergedInto, Phases.Of(ended)));
    }

    [Fact]
    public void calls_back_whoever_was_on_the_way() => Given(InHand).When(Into).Then(new AssignmentWithdrawn(A, "并案", Later, Li), Merged);

    [Fact]
    public void into_one_that_counts_as_done_is_refused() => Given(Done).When(TakeIn).ThenRejected("incident.resolved");

    [Fact]
    public void with_itself_is_refused() => Given(Opened, Routed).When(Into with { Into = Id }).ThenRejected("merge.with-itself");

    [Fact]
    public void of_one_in_which_others_go_on_is_refused() => Given(Opened, Routed, TakenIn).When(Into).ThenRejected("merge.has-others");

    [Fact]
    public void needs_a_reason() => Given(Opened, Routed).When(Into with { Reason = "" }).ThenRejected("reason.missing");

    [Fact]
    public void is_noted_in_the_one_that_goes_on_with_its_signals()
    {
        Given(Opened, Routed).When(TakeIn).Then(TakenIn);
        Assert.Equal((4, new Absorbed(Other, Place.Code, 3)), (Given(Opened, Routed, TakenIn).SignalCount, Given(Opened, Routed, TakenIn).Absorbed[0]));
    }

    [Fact]
    public void with_a_worse_one_makes_it_as_bad_and_goes_where_that_belongs() =>
        Given(Opened, Routed).When(TakeIn with { Severity = Severity.Severe, To = ToDistrict }).Then(
            TakenIn, new SeverityCorrected(Severity.Major, Severity.Severe, "并入更严重的事件", Later, Li),
            RoutedTo(ToDistrict, Later, Due("acknowledge", 1), Due("arrive", 30), Due("resolve", 120)).By(Li));

    [Fact]
    public void across_a_border_goes_up_even_when_it_is_no_worse() =>
        Given(Opened, Routed).When(TakeIn with { To = ToDistrict }).Then(
            TakenIn, RoutedTo(ToDistrict, Later, Due("acknowledge", 1), Due("arrive", 30), Due("resolve", 120)).By(Li));

    [Fact]
    public void twice_changes_nothing() => Given(Opened, Routed, TakenIn).When(TakeIn).ThenNothing();

    [Fact]
    public void is_undone_by_letting_it_go_on_by_itself()
    {
        Given(Opened, Routed, Merged).When(Undo).Then(new IncidentUnmerged(Other, "不是同一事件", Later, Li), Routed.By(Li) with { At = Later });
        var open = Incident.Fold(After(Opened, Routed, Merged).And(Undo));
        Assert.Equal((IncidentStatus.Open, null), (open.Status, open.MergedInto));
    }

    [Fact]
    public void is_undone_only_where_it_was_done()
    {
        Given(Opened, Routed).When(Undo).ThenRejected("incident.not-merged");
        Given(Opened, Routed, Merged).When(Undo with { Reason = " " }).ThenRejected("reason.missing");
    }

    [Fact]
    public void undone_gives_the_signals_back_even_when_the_other_is_closed_by_now()
    {
        var release = new Release(Other, Later, Li);
        Given(Opened, Routed, TakenIn).When(release).Then(new IncidentReleased(Other, 3, Later, Li));
        Given(Opened, Routed, TakenIn, Dismissed).When(release).Then(new IncidentReleased(Other, 3, Later, Li));
        Assert.Equal(1, Given(Opened, Routed, TakenIn, new IncidentReleased(Other, 3, Later, Li)).SignalCount);
        Given(Opened, Routed).When(release).ThenNothing();
    }
}
