using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class opening_an_incident
{
    [Fact]
    public void opens_it_and_puts_it_on_a_desk_in_one() => Given().When(Open).Then(Opened, Routed);

    [Fact]
    public void twice_changes_nothing() => Given(Opened, Routed).When(Open with { Severity = Severity.Extreme }).ThenNothing();

    [Fact]
    public void makes_it_known_with_severity_desk_and_deadlines()
    {
        var incident = Given(Opened, Routed);

        Assert.Equal((Id, 2L, IncidentStatus.Open, Severity.Major), (incident.Id, incident.Version, incident.Status, incident.Severity));
        Assert.Equal((ToSubdistrict.Route.Tier, ToSubdistrict.Route.Division), (incident.Tier, incident.Division));
        Assert.Equal(ToSubdistrict.Deadlines, incident.Deadlines);
        Assert.Equal(0, incident.LastChangedByPerson);
    }

    [Fact]
    public void must_come_before_everything_else()
    {
        IncidentCommand[] others = [Join(Second), new Acknowledge(null, Noon, Li), new AddNote("?", Noon, Li), new AddNote("", Noon, Li)];
        Assert.All(others, command => Given().When(command).ThenRejected("incident.unknown"));
    }
}
