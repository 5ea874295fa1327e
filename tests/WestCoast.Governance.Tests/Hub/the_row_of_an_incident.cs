using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Hub;

public class the_row_of_an_incident
{
    private static readonly EdgeStamp Live = new(World.Live);
    private static readonly DateTimeOffset Later = Noon.AddMinutes(5);

    [Fact]
    public void opens_with_what_is_known_of_place_signal_and_world()
    {
        var row = RowEvolution.Fold([Opened with { Place = Place with { Address = "示例路 1 号", PositionDisagrees = true } }], new EdgeStamp(World.Drill))!;

        Assert.Equal((Id, 17L, 1L, "gas-leak", 3, "可燃气体超限"), (row.Id, row.Number, row.Version, row.Kind, row.Severity, row.Title));
        Assert.Equal((World.Drill, CapStatus.Exercise, "open", "detected"), (row.World, row.CapStatus, row.Status, row.Stage));
        Assert.Equal((Place.Code, Place.Zh, Place.En, 120.15, 35.96, "示例路 1 号", true), (row.PlaceKey, row.PlaceZh, row.PlaceEn, row.Lon, row.Lat, row.Address, row.PositionDisagrees));
        Assert.Equal((First, First, 1, false), (row.FirstSignal, row.LastSignal, row.SignalCount, row.Late));
        Assert.Equal((Noon, Noon, Noon), (row.OpenedAt, row.EarliestSignalAt, row.LatestSignalAt));
        Assert.Equal((null, null, 0), (row.Tier, row.AcknowledgedBy, row.Deadlines.Count));
    }

    [Fact]
    public void takes_over_desk_rule_and_deadlines_when_routed()
    {
        var row = After(Opened, Routed);

        Assert.Equal((2L, "subdistrict", "370211001", "emergency"), (row.Version, row.Tier, row.Division, row.Department));
        Assert.Equal(("danger-to-subdistrict", "可燃气体由镇街处置"), (row.Rule, row.RuleReason));
        Assert.Equal([new RowDeadline("acknowledge", Noon.AddMinutes(10), "示例"), new RowDeadline("arrive", Noon.AddMinutes(30), "示例")], row.Deadlines);
    }

    [Theory]
    [InlineData(7, 0, 7)]
    [InlineData(-7, -7, 0)]
    [InlineData(0, 0, 0)]
    public void counts_a_joined_signal_and_stretches_the_span_of_event_times(int minute, int earliest, int latest)
    {
        var signal = Second with { OccurredAt = Noon.AddMinutes(minute) };
        var row = After(Opened, Routed, new SignalJoined(signal, Later, Actor.System));

        Assert.Equal((3L, 2, First, minute < 0 ? First : signal), (row.Version, row.SignalCount, row.FirstSignal, row.LastSignal));
        Assert.Equal((Noon.AddMinutes(earliest), Noon.AddMinutes(latest)), (row.EarliestSignalAt, row.LatestSignalAt));
        Assert.Equal(Later, row.UpdatedAt);
    }

    [Fact]
    public void shows_an_all_clear_as_the_last_signal_but_does_not_count_it()
    {
        var row = After(Opened, Routed, new ConditionCleared(AllClear, Later, Actor.System));
        Assert.Equal((1, AllClear, "open"), (row.SignalCount, row.LastSignal, row.Status));
    }

    [Fact]
    public void shows_the_severity_it_was_raised_to() =>
        Assert.Equal(1, After(Opened, Routed, new SeverityRaised(Severity.Major, Severity.Extreme, Second.SignalId, Later, Actor.System)).Severity);

    [Fact]
    public void names_who_acknowledged_it_and_ends_that_deadline()
    {
        var row = After(Opened, Routed, AcknowledgedByLi);

        Assert.Equal(("li.na", Noon.AddMinutes(1), "warned"), (row.AcknowledgedBy, row.AcknowledgedAt, row.Stage));
        Assert.Equal(["arrive"], row.Deadlines.Select(due => due.Name));
    }

    [Fact]
    public void that_somebody_owns_is_not_to_be_acknowledged_again_when_it_grows_worse()
    {
        var row = After(Opened, Routed, AcknowledgedByLi, RoutedTo(ToDistrict, Later));

        Assert.Equal("district", row.Tier);
        Assert.Equal(["arrive", "resolve"], row.Deadlines.Select(due => due.Name));
    }

    [Fact]
    public void counts_a_note_as_a_version_and_nothing_else() =>
        Assert.Equal(After(Opened, Routed) with { Version = 3, UpdatedAt = Note.At }, After(Opened, Routed, Note));

    [Fact]
    public void counts_what_this_version_does_not_know() =>
        Assert.Equal(After(Opened, Routed) with { Version = 3, UpdatedAt = Later }, After(Opened, Routed, new HappenedLater(Later, Li)));

    [Fact]
    public void is_none_before_it_opened() => Assert.Null(RowEvolution.Fold([Note], Live));

    [Fact]
    public void has_the_version_of_the_incident()
    {
        IncidentEvent[] history = [Opened, Routed, new SignalJoined(Second, Later, Actor.System), AcknowledgedByLi, Note];
        Assert.Equal(Incident.Fold(history).Version, After(history).Version);
    }

    private static IncidentRow After(params IncidentEvent[] history) =>
        RowEvolution.Fold(history, Live)!;

    private sealed record HappenedLater(DateTimeOffset At, Actor By) : IncidentEvent(At, By);
}
