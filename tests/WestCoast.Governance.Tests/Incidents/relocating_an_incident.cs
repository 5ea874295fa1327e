using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Routing;
using Tier = WestCoast.Governance.Domain.Grid.Tier;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class relocating_an_incident
{
    private static readonly DateTimeOffset Later = Noon.AddMinutes(5);
    private static readonly PlaceFacts NextGrid = Place with { Code = "370211001001002", En = "Grid 2", BaseVersion = 2 };
    private static readonly PlaceFacts Corrected = Place with { Longitude = 120.1502, SourceLongitude = 120.1502 };
    private static readonly Route NextTown = new(Tier.Subdistrict, "370211002", "emergency", "danger-to-subdistrict", "可燃气体由镇街处置");

    [Fact]
    public void across_a_border_that_moved_goes_to_the_desk_there_and_says_what_it_left() =>
        Given(Opened, Routed).When(Border(NextGrid, NextTown)).Then(
            new IncidentRelocated(Place.Code, NextGrid, RelocationCause.BoundaryChanged, null, Later, Actor.System),
            Rerouted(NextTown, "可燃气体由镇街处置（边界调整，原属 370211001001001）"));

    [Fact]
    public void to_another_grid_of_the_same_desk_is_still_told() =>
        Given(Opened, Routed).When(Border(NextGrid, ToSubdistrict.Route)).Then(
            new IncidentRelocated(Place.Code, NextGrid, RelocationCause.BoundaryChanged, null, Later, Actor.System),
            Rerouted(ToSubdistrict.Route, "可燃气体由镇街处置（边界调整，原属 370211001001001）"));

    [Fact]
    public void by_a_border_that_changes_neither_place_nor_desk_changes_nothing()
    {
        Given(Opened, Routed).When(Border(Place, ToSubdistrict.Route)).ThenNothing();
        Given(Opened, Routed).When(Border(Corrected with { BaseVersion = 2, Zh = "改名" }, ToSubdistrict.Route with { Rule = "other", Reason = "other" })).ThenNothing();
    }

    [Theory]
    [InlineData(Tier.District, "370211001", "emergency")]
    [InlineData(Tier.Subdistrict, "370211002", "emergency")]
    [InlineData(Tier.Subdistrict, "370211001", "fire-rescue")]
    public void happens_when_only_tier_division_or_department_of_the_desk_changes(Tier tier, string division, string department)
    {
        var desk = ToSubdistrict.Route with { Tier = tier, Division = division, Department = department };
        Given(Opened, Routed).When(Border(Place, desk)).Then(
            new IncidentRelocated(Place.Code, Place, RelocationCause.BoundaryChanged, null, Later, Actor.System),
            Rerouted(desk, "可燃气体由镇街处置（边界调整）"));
    }

    [Fact]
    public void by_a_person_keeps_better_degrees_even_in_the_same_grid() =>
        Given(Opened, Routed).When(Person(Corrected)).Then(
            new IncidentRelocated(Place.Code, Corrected, RelocationCause.PositionCorrected, "现场核实", Later, Li),
            Rerouted(ToSubdistrict.Route, "可燃气体由镇街处置（位置更正）") with { By = Li });

    [Fact]
    public void by_a_person_to_where_it_is_already_changes_nothing() => Given(Opened, Routed).When(Person(Place)).ThenNothing();

    [Fact]
    public void twice_happens_once()
    {
        var once = Assert.IsType<Decision.Accepted>(Given(Opened, Routed).When(Border(NextGrid, NextTown))).Events;
        Given([Opened, Routed, .. once]).When(Border(NextGrid, NextTown)).ThenNothing();
    }

    [Fact]
    public void wins_nobody_any_time()
    {
        var moved = Given(Opened, Routed, new IncidentRelocated(Place.Code, NextGrid, RelocationCause.BoundaryChanged, null, Later, Actor.System), Rerouted(NextTown, ""));
        Assert.Equal(ToSubdistrict.Deadlines, moved.Deadlines);
        Assert.Equal((NextGrid, NextTown.Division, 4), (moved.Place, moved.Division, moved.Version));
    }

    [Fact]
    public void by_a_person_who_saw_an_older_version_is_refused()
    {
        Given(Opened, Routed, Note).When(Person(Corrected) with { SeenVersion = 2 }).ThenRejected("incident.changed-meanwhile");
        Assert.IsType<Decision.Accepted>(Given(Opened, Routed, Note).When(Person(Corrected) with { SeenVersion = 3 }));
    }

    [Fact]
    public void counts_as_a_persons_change_only_when_a_person_did_it()
    {
        IncidentEvent[] byBorder = [Opened, Routed, new IncidentRelocated(Place.Code, NextGrid, RelocationCause.BoundaryChanged, null, Later, Actor.System)];
        Assert.IsType<Decision.Accepted>(Given(byBorder).When(Person(Corrected) with { SeenVersion = 2 }));
        Given([.. byBorder[..2], new IncidentRelocated(Place.Code, NextGrid, RelocationCause.PositionCorrected, null, Later, Li)])
            .When(Person(Corrected) with { SeenVersion = 2 }).ThenRejected("incident.changed-meanwhile");
    }

    [Fact]
    public void may_have_a_reason_as_long_as_a_note()
    {
        Assert.IsType<Decision.Accepted>(Given(Opened, Routed).When(Person(Corrected) with { Reason = new string('长', AddNote.LongestText) }));
        Given(Opened, Routed).When(Person(Corrected) with { Reason = new string('长', AddNote.LongestText + 1) }).ThenRejected("reason.too-long");
    }

    [Fact]
    public void is_for_open_ones_only()
    {
        (Given(Opened, Routed) with { Status = IncidentStatus.Closed }).When(Border(NextGrid, NextTown)).ThenRejected("incident.closed");
        Given().When(Border(NextGrid, NextTown)).ThenRejected("incident.unknown");
    }

    private static Relocate Border(PlaceFacts place, Route to) => new(place, new Assigned(to, []), RelocationCause.BoundaryChanged, null, null, Later, Actor.System);

    private static Relocate Person(PlaceFacts place) => new(place, ToSubdistrict, RelocationCause.PositionCorrected, "现场核实", 2, Later, Li);

    private static IncidentRouted Rerouted(Route to, string reason) => RoutedTo(ToSubdistrict with { Route = to with { Reason = reason } }, Later);
}
