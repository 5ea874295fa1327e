using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Correlation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Signals;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Board;

public class finding_the_incident_of_a_signal
{
    private static readonly Guid Main = Guid.Parse("0195d1c0-0000-7000-8000-0000000000aa");
    private static readonly IncidentRow GoesOn = Row([Opened with { IncidentId = Main }]);
    private static readonly IncidentRow Merged = Row([Opened, Routed, new IncidentMerged(Main, 18, "同一事件", Noon, Li)]);

    [Fact]
    public void means_the_open_one_itself() =>
        Assert.Equal([new Candidate(Id, Noon, Noon)], FindIncident.Candidates([Row([Opened, Routed])]));

    [Fact]
    public void means_the_one_that_goes_on_for_a_merged_one() =>
        Assert.Equal([Main, Main], FindIncident.Candidates([Merged, GoesOn]).Select(candidate => candidate.IncidentId));

    [Fact]
    public void means_neither_when_that_one_has_ended_too() =>
        Assert.Empty(FindIncident.Candidates([Merged, GoesOn with { Status = "closed" }]));

    private static IncidentRow Row(IncidentEvent[] life) => RowEvolution.Fold(life, new EdgeStamp(World.Live))!;
}
