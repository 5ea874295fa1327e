using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class acknowledging_an_incident
{
    private static readonly DateTimeOffset Later = Noon.AddMinutes(5);

    [Theory]
    [InlineData(null)]
    [InlineData(2L)]
    [InlineData(99L)]
    public void makes_it_theirs(long? seen) =>
        Given(Opened, Routed).When(new Acknowledge(seen, Later, Li)).Then(new IncidentAcknowledged(Later, Li));

    [Fact]
    public void twice_by_the_same_changes_nothing_even_from_another_address_and_an_old_screen() =>
        Given(Opened, Routed, AcknowledgedByLi).When(new Acknowledge(1, Later, Li with { From = "10.0.0.9" })).ThenNothing();

    [Fact]
    public void cannot_take_it_from_someone_else()
    {
        var refused = Given(Opened, Routed, AcknowledgedByLi).When(new Acknowledge(null, Later, Wang));

        refused.ThenRejected("incident.already-acknowledged");
        Assert.Contains("li.na", Assert.IsType<Decision.Rejected>(refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void is_refused_when_a_person_changed_it_after_the_version_seen() =>
        Given(Opened, Routed, Note).When(new Acknowledge(2, Later, Li)).ThenRejected("incident.changed-meanwhile");

    [Fact]
    public void is_taken_when_the_change_was_seen() =>
        Given(Opened, Routed, Note).When(new Acknowledge(3, Later, Li)).Then(new IncidentAcknowledged(Later, Li));

    [Fact]
    public void is_not_overtaken_by_the_machine()
    {
        IncidentEvent[] machine =
        [
            new SignalJoined(Second, Noon, Actor.System),
            new SeverityRaised(Severity.Major, Severity.Severe, Second.SignalId, Noon, Actor.System),
            RoutedTo(ToDistrict, Noon),
            new ConditionCleared(AllClear, Noon, Actor.System),
        ];
        Given([Opened, Routed, .. machine]).When(new Acknowledge(2, Later, Li)).Then(new IncidentAcknowledged(Later, Li));
    }

    [Fact]
    public void of_a_closed_one_is_refused_and_so_is_a_signal()
    {
        var closed = Given(Opened, Routed) with { Status = IncidentStatus.Closed };

        closed.When(new Acknowledge(null, Later, Li)).ThenRejected("incident.closed");
        closed.When(Join(Second)).ThenRejected("incident.closed");
        closed.When(Open).ThenNothing();
    }
}
