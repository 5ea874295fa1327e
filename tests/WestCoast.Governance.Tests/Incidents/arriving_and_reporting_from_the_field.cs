using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class arriving_and_reporting_from_the_field
{
    private static readonly FieldPosition Here = new(120.15, 35.96, 12);
    private static readonly IncidentEvent[] Asked = [Opened, Routed, Offered];
    private static readonly ReportFromField Report = new(A, " 已关阀 ", [B], Here, null, Later, Zhao);
    private static readonly FieldReported Reported = new("已关阀", [B], Here, Later, Zhao);

    [Fact]
    public void arriving_says_where_and_meets_the_limit()
    {
        Given(InHand).When(new Arrive(A, Here, null, Later, Zhao)).Then(OnScene with { Position = Here });
        var there = Given([.. InHand, OnScene]);
        Assert.Equal((Phase.OnScene, AssignmentState.OnScene), (Phases.Of(there), there.Live!.State));
        Assert.Empty(RunningDeadlines.Of(there));
    }

    [Fact]
    public void arriving_without_accepting_accepts() => Given(Asked).When(new Arrive(A, null, null, Later, Zhao)).Then(Accepted, OnScene);

    [Fact]
    public void arriving_twice_changes_nothing_nor_when_done()
    {
        Given([.. InHand, OnScene]).When(new Arrive(A, Here, null, Later, Zhao)).ThenNothing();
        Given(Done).When(new Arrive(A, Here, null, Later, Zhao)).ThenNothing();
    }

    [Fact]
    public void having_arrived_once_the_limit_does_not_run_again_when_it_is_sent_back()
    {
        var again = Given([.. Done, new ResolutionSentBack("仍有气味", Later, Wang)]);
        Assert.DoesNotContain(RunningDeadlines.Of(again), deadline => deadline.Name == Steps.Arrive);
    }

    [Fact]
    public void reporting_keeps_words_photos_and_place() => Given([.. InHand, OnScene]).When(Report).Then(Reported);

    [Fact]
    public void reporting_twice_is_two_reports() => Given([.. InHand, Reported]).When(Report).Then(Reported);

    [Fact]
    public void reporting_without_accepting_accepts() => Given(Asked).When(Report).Then(Accepted, Reported);

    [Fact]
    public void reporting_goes_on_when_it_is_done() => Given(Done).When(Report).Then(Reported);

    [Fact]
    public void reporting_needs_words()
    {
        Given(InHand).When(Report with { Text = "" }).ThenRejected("reason.missing");
        Given(InHand).When(Report with { Text = TooLong }).ThenRejected("reason.too-long");
        Given(InHand).When(Report with { Text = "\0" }).ThenRejected("reason.zero-character");
    }
}
