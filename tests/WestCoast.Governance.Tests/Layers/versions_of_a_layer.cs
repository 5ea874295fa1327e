using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Tests.Layers;

public class versions_of_a_layer
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly March = new(2026, 3, 1), June = new(2026, 6, 1), NewYear = new(2027, 1, 1);

    [Fact]
    public void the_first_applies_since_ever_and_each_from_its_day_on()
    {
        var history = Fold(Imported(1, March), Imported(2, June));
        Assert.Equal([1, 1, 1, 2, 2], new[] { new(1990, 1, 1), March, June.AddDays(-1), June, NewYear }.Select(day => history.InForce("police", day)!.Version));
        Assert.Equal((null, June), history.Span(history.Of("police")[0]));
        Assert.Equal((June, null), history.Span(history.Of("police")[1]));
        Assert.Null(history.InForce("fire", June));
    }

    [Fact]
    public void of_two_for_the_same_day_the_newer_one_counts() =>
        Assert.Equal(3, Fold(Imported(1, March), Imported(2, June), Imported(3, June)).InForce("police", June)!.Version);

    [Fact]
    public void rolled_back_was_never_in_force_but_its_number_is_not_given_again()
    {
        var history = Fold(Imported(1, March), Imported(2, June), new LayerRolledBack("police", 2, Now, Actor.System));
        Assert.Equal(1, history.InForce("police", NewYear)!.Version);
        Assert.Equal(LayerStanding.RolledBack, history.StandingOf(history.Of("police")[1], NewYear));
        Assert.Equal(3, Assert.IsType<LayerImported>(Accepted(LayerDecider.Import(history, Delivery("c", June), Now, Actor.System))).Version);
    }

    [Fact]
    public void begin_in_the_order_they_come() => Assert.Equal(
        "layer.effective-too-early", Refused(LayerDecider.Import(Fold(Imported(1, March), Imported(2, June)), Delivery("c", March), Now, Actor.System)));

    [Fact]
    public void are_not_made_of_the_same_file_twice() =>
        Assert.Null(Accepted(LayerDecider.Import(Fold(Imported(1, March)), Delivery("file 1", March), Now, Actor.System)));

    [Fact]
    public void can_be_taken_back_only_to_one_before()
    {
        Assert.Equal("layer.nothing-before", Refused(LayerDecider.RollBack(Fold(Imported(1, March)), "police", Now, Actor.System)));
        Assert.Equal("layer.unknown", Refused(LayerDecider.RollBack(LayerHistory.None, "police", Now, Actor.System)));
        Assert.Equal(new LayerRolledBack("police", 2, Now, Actor.System), Accepted(LayerDecider.RollBack(Fold(Imported(1, March), Imported(2, June)), "police", Now, Actor.System)));
    }

    [Fact]
    public void are_planned_until_their_day_and_past_after_the_next_one_began()
    {
        var history = Fold(Imported(1, March), Imported(2, June));
        Assert.Equal([LayerStanding.InForce, LayerStanding.Planned], history.Of("police").Select(version => history.StandingOf(version, March)));
        Assert.Equal([LayerStanding.Past, LayerStanding.InForce], history.Of("police").Select(version => history.StandingOf(version, NewYear)));
    }

    private static LayerHistory Fold(params LayerEvent[] events) => LayerHistory.Fold(events);

    private static LayerImported Imported(int version, DateOnly effective) =>
        new("police", version, effective, "GCJ02", "police.geojson", $"file {version}", 250, LayerSource.Import, Now, Actor.System);

    private static LayerDelivery Delivery(string sha, DateOnly effective) => new("police", effective, "GCJ02", "police.geojson", sha, 250, LayerSource.Import);

    private static LayerEvent? Accepted(LayerDecision decision) => Assert.IsType<LayerDecision.Accepted>(decision).Happened;

    private static string Refused(LayerDecision decision) => Assert.IsType<LayerDecision.Refused>(decision).Code;
}
