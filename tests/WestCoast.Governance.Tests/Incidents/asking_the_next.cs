using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Routing;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class asking_the_next
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 9).Select(n => new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]))];
    private static readonly DateTimeOffset Then = Noon.AddMinutes(9);
    private static readonly IncidentRouted ToCommunity = RoutedTo(
        new Assigned(new Route(Tier.Community, "370211001001", "emergency", "kind-to-community", "由社区处置"), [Due("acknowledge", 10)]), Noon);

    private static readonly EquatableList<Offer> Workers = [.. Enumerable.Range(1, 5).Select(n => To(Worker(n), Ids[n]))];
    private static readonly Offer Desk = To(new(AssigneeKind.Desk, "370211001001", "示例社区", "Example", "370211001001"), Ids[8]);

    [Fact]
    public void gives_it_to_the_best_on_duty() => Given(Opened, ToCommunity).When(Ask()).Then(Asked(Workers[0]));

    [Fact]
    public void passes_over_who_is_off_duty() =>
        Given(Opened, ToCommunity).When(Ask([Workers[0] with { OnDuty = false }, Workers[1]])).Then(Asked(Workers[1]));

    [Fact]
    public void goes_to_the_next_when_one_refuses_and_to_the_one_after_when_that_lets_it_lapse()
    {
        Given([Opened, ToCommunity, .. Refused(0)]).When(Ask()).Then(Asked(Workers[1]));
        Given([Opened, ToCommunity, .. Refused(0), .. Lapsed(1)]).When(Ask()).Then(Asked(Workers[2]));
    }

    [Fact]
    public void asks_three_workers_and_then_the_communitys_desk() =>
        Given([Opened, ToCommunity, .. Refused(0), .. Lapsed(1), .. Refused(2)]).When(Ask()).Then(Asked(Desk));

    [Fact]
    public void asks_the_desk_at_once_when_nobody_is_on_duty() => Given(Opened, ToCommunity).When(Ask([])).Then(Asked(Desk));

    [Fact]
    public void goes_up_when_the_desk_has_not_accepted_either()
    {
        var decision = Given([Opened, ToCommunity, Asked(Desk), new AssignmentExpired(Desk.AssignmentId, Then, Actor.System)]).When(Ask([]));

        var events = Assert.IsType<Decision.Accepted>(decision).Events;
        Assert.Equal(new IncidentEscalated(Tier.Community, Tier.Subdistrict, "无人接单", Then, Actor.System), events[0]);
        Assert.Equal("370211001", Assert.IsType<IncidentRouted>(events[1]).Division);
    }

    [Fact]
    public void does_not_ask_again_who_handed_it_over() => Given(
            Opened, ToCommunity, Asked(Workers[0]), new AssignmentHandedOver(Workers[0].AssignmentId, Workers[1].AssignmentId, "交班", Then, Li), Asked(Workers[1]),
            new AssignmentRefused(Workers[1].AssignmentId, "忙", Then, Li))
        .When(Ask()).Then(Asked(Workers[2]));

    [Fact]
    public void changes_nothing_while_somebody_has_it() => Given(Opened, ToCommunity, Asked(Workers[0])).When(Ask()).ThenNothing();

    [Fact]
    public void changes_nothing_on_another_tier() => Given(Opened, Routed).When(Ask()).ThenNothing();

    [Fact]
    public void changes_nothing_once_it_is_resolved() => Given(Opened, ToCommunity, new IncidentResolved("清理完毕", [], Then, Li)).When(Ask()).ThenNothing();

    private static AskNext Ask(EquatableList<Offer>? workers = null) => new(workers ?? Workers, Desk, ToSubdistrict, Then, Actor.System);

    private static IncidentEvent[] Refused(int n) => [Asked(Workers[n]), new AssignmentRefused(Workers[n].AssignmentId, "在处理另一事件", Then, Li)];

    private static IncidentEvent[] Lapsed(int n) => [Asked(Workers[n]), new AssignmentExpired(Workers[n].AssignmentId, Then, Actor.System)];

    private static IncidentAssigned Asked(Offer offer) => new(offer.AssignmentId, offer.To, offer.Deadlines, offer.Why, Then, Actor.System);

    private static Offer To(Assignee to, Guid id) => new(id, to, OnDuty: true, [Due("accept", 12)], "最近");

    private static Assignee Worker(int n) => new(AssigneeKind.Worker, $"w-{n}", $"网格员 {n}", $"Worker {n}", "370211001001001");
}
