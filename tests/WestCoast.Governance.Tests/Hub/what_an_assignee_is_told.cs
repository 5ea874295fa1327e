using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Outbound;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Hub;

public class what_an_assignee_is_told
{
    private static readonly Guid A = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]);
    private static readonly Guid B = new(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]);
    private static readonly IncidentAssigned ToOne = new(A, Worker("w-1"), [Due("accept", 12)], "最近", Noon, Li);
    private static readonly IncidentAssigned ToTwo = new(B, Worker("w-2"), [Due("accept", 20)], null, Noon, Li);

    [Fact]
    public void is_the_task_the_place_and_by_when_to_accept()
    {
        var notice = Assert.Single(After([Opened, Routed], ToOne));

        Assert.Equal((A, Id, "worker:w-1", "offered", $"{Id:N}-3"), (notice.AssignmentId, notice.IncidentId, notice.Recipient, notice.What, notice.Id));
        Assert.Equal("派单：可燃气体超限，黄岛街道 示例社区 01 第 1 网格（17），请于 12:12 前接单", notice.Zh);
        Assert.Equal("Assigned: 可燃气体超限, Grid 1 (17); accept by 12:12", notice.En);
    }

    [Fact]
    public void goes_to_who_loses_it_and_to_who_gets_it() => Assert.Equal(
        [("worker:w-1", "withdrawn", A), ("worker:w-2", "offered", B)],
        After([Opened, Routed, ToOne], new AssignmentWithdrawn(A, "改派", Noon, Li), ToTwo).Select(notice => (notice.Recipient, notice.What, notice.AssignmentId)));

    [Fact]
    public void is_that_it_lapsed_that_a_limit_is_near_and_that_it_is_not_done()
    {
        Assert.Equal([("worker:w-1", "expired")], Told([Opened, Routed, ToOne], new AssignmentExpired(A, Noon, Actor.System)));
        Assert.Equal([("worker:w-1", "reminded")], Told([Opened, Routed, ToOne], new DeadlineReminded("accept", Noon, Noon, Actor.System)));
        Assert.Equal(
            [("worker:w-1", "sent-back")],
            Told([Opened, Routed, ToOne, new AssignmentAccepted(A, Noon, Li), new IncidentResolved("好", [], Noon, Li)], new ResolutionSentBack("未办好", Noon, Wang)));
    }

    [Fact]
    public void is_nothing_of_what_they_did_themselves() =>
        Assert.Empty(Told([Opened, Routed, ToOne], new AssignmentAccepted(A, Noon, Li), new ArrivedOnScene(A, null, Noon, Li)));

    [Fact]
    public void is_kept_in_a_row_that_the_state_alone_makes()
    {
        var offered = Assert.Single(AssignmentRow.Of(Incident.Fold([Opened, Routed, ToOne])));
        Assert.Equal((A, Id, "worker:w-1", AssignmentState.Offered, true, Noon.AddMinutes(12), "最近"), (offered.Id, offered.IncidentId, offered.Recipient, offered.State, offered.Live, offered.AcceptBy!.Value, offered.Why));

        var accepted = Assert.Single(AssignmentRow.Of(Incident.Fold([Opened, Routed, ToOne, new AssignmentAccepted(A, Noon, Li)])));
        Assert.Equal(offered with { State = AssignmentState.Accepted, AcceptBy = null }, accepted);
    }

    private static IEnumerable<(string, string)> Told(IncidentEvent[] before, params IncidentEvent[] events) => After(before, events).Select(notice => (notice.Recipient, notice.What));

    private static List<Notice> After(IncidentEvent[] before, params IncidentEvent[] events) =>
        [.. Notice.Of(Incident.Fold(before), events, RowEvolution.Fold([.. before, .. events], new EdgeStamp(World.Live))!)];

    private static Assignee Worker(string id) => new(AssigneeKind.Worker, id, "网格员", "Worker", "370211001001001");
}
