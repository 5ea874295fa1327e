using JasperFx.Events;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Outbox;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Hub;

public class who_loses_an_incident
{
    private static readonly EdgeStamp Live = new(World.Live);
    private static readonly IncidentRouted Elsewhere = Routed with { Division = "370211002", Department = "ecology" };

    [Fact]
    public void is_who_saw_it_before_another_desk_got_it()
    {
        var (version, former) = Assert.Single(Lost(Opened, Routed, Note, new IncidentTransferred("370211001", "emergency", "370211002", "ecology", "属环保", 1, Noon, Li), Elsewhere));

        Assert.Equal((5L, "Transferred"), (version, former.Because));
        Assert.Equal([Place.Code, "370211001"], former.Audience.Divisions);
        Assert.Equal(["emergency"], former.Audience.Departments);
    }

    [Fact]
    public void is_told_once_of_a_place_and_the_desk_that_goes_with_it()
    {
        var moved = new IncidentRelocated(Place.Code, Place with { Code = "370211002001" }, RelocationCause.BoundaryChanged, null, Noon, Actor.System);
        var (version, former) = Assert.Single(Lost(Opened, Routed, moved, Elsewhere));
        Assert.Equal((3L, "BoundaryChanged"), (version, former.Because));
    }

    [Fact]
    public void is_nobody_while_it_stays_with_all_who_saw_it() =>
        Assert.Empty(Lost(Opened, Routed, new SeverityRaised(Severity.Major, Severity.Severe, Second.SignalId, Noon, Actor.System), Routed with { CoDepartments = ["ecology"] }));

    [Fact]
    public void is_not_the_worker_or_the_department_that_was_asked_before()
    {
        Assignee worker = new(AssigneeKind.Worker, "w-1", "", "", Place.Code), office = new(AssigneeKind.Department, "traffic", "", "", "370211001");
        var (_, former) = Assert.Single(Lost(
            Opened, Routed, new IncidentAssigned(Guid.NewGuid(), worker, [], null, Noon, Li), new IncidentAssigned(Guid.NewGuid(), office, [], null, Noon, Li), Elsewhere));
        var now = RowAudience.Of(Row(Opened, Routed, new IncidentAssigned(Guid.NewGuid(), worker, [], null, Noon, Li), new IncidentAssigned(Guid.NewGuid(), office, [], null, Noon, Li), Elsewhere));

        Assert.Equal(["ecology", "traffic"], now.Departments);
        Assert.Equal(["w-1"], now.Workers);
        Assert.Contains("370211001", now.Divisions); // asked once, seen for ever
        Assert.Equal(["emergency", "traffic"], former.Audience.Departments);
    }

    private static List<(long Version, Former Former)> Lost(params IncidentEvent[] life)
    {
        var events = life.Select((happened, i) => (IEvent)new Event<IncidentEvent>(happened) { Version = i + 1, Sequence = 100 + i + 1 }).ToList();
        var moves = FormerAudienceQueries.Moves(events);
        return [.. FormerAudienceQueries.Former(events, moves, RowAudience.Of(Row(life)), Live).Select(told => (told.Sequence - 100, told.Former))];
    }

    private static IncidentRow Row(params IncidentEvent[] life) => RowEvolution.Fold(life, Live)!;
}
