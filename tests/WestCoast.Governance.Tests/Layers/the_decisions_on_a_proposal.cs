using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Tests.Layers;

public class the_decisions_on_a_proposal
{
    private const string First = "370211001001001", Second = "370211001001002";
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Actor Li = new("li.na", "operator"), Wang = new("wang.wei", "operator");

    [Fact]
    public void are_none_at_first() => Assert.Empty(ProposalDecisions.Of([], 1, 1));

    [Fact]
    public void accept_and_reject_cell_by_cell_and_say_who_and_when()
    {
        var standing = Standing(Decided(Li, 0, (First, true), (Second, false)));
        Assert.Equal(new CellDecision(true, Noon, Li), standing[First]);
        Assert.Equal(new CellDecision(false, Noon, Li), standing[Second]);
    }

    [Fact]
    public void stand_as_they_were_last_made_each_cell_for_itself()
    {
        var standing = Standing(Decided(Li, 0, (First, true), (Second, true)), Decided(Wang, 5, (First, false)));
        Assert.Equal(new CellDecision(false, Noon.AddMinutes(5), Wang), standing[First]);
        Assert.Equal(new CellDecision(true, Noon, Li), standing[Second]);
        Assert.True(Standing(Decided(Li, 0, (First, true)), Decided(Wang, 5, (First, false)), Decided(Li, 9, (First, true)))[First].Accept);
    }

    [Fact]
    public void of_two_in_one_go_count_by_the_last() => Assert.False(Standing(Decided(Li, 0, (First, true), (First, false)))[First].Accept);

    [Fact]
    public void count_in_the_order_stored_whatever_the_clock_said() =>
        Assert.False(Standing(Decided(Li, 5, (First, true)), Decided(Wang, 0, (First, false)))[First].Accept);

    [Fact]
    public void of_a_cell_nobody_decided_about_are_none() => Assert.False(Standing(Decided(Li, 0, (First, true))).ContainsKey(Second));

    [Fact]
    public void count_only_for_the_versions_they_were_made_for()
    {
        ProposalDecided[] events = [Decided(Li, 0, (First, true)), Decided(Li, 1, (First, false)) with { LayerVersion = 2 }, Decided(Li, 2, (First, false)) with { BaseVersion = 2 }];
        Assert.True(ProposalDecisions.Of(events, 1, 1)[First].Accept);
        Assert.False(ProposalDecisions.Of(events, 2, 1)[First].Accept);
        Assert.False(ProposalDecisions.Of(events, 1, 2)[First].Accept);
        Assert.Empty(ProposalDecisions.Of(events, 2, 2));
    }

    private static IReadOnlyDictionary<string, CellDecision> Standing(params ProposalDecided[] events) => ProposalDecisions.Of(events, 1, 1);

    private static ProposalDecided Decided(Actor by, int minute, params (string Cell, bool Accept)[] choices) =>
        new("police", 1, 1, [.. choices.Select(choice => new ProposalChoice(choice.Cell, choice.Accept))], Noon.AddMinutes(minute), by);
}
