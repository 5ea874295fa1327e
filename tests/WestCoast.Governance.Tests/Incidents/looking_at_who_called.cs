using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Incidents.Recording;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class looking_at_who_called
{
    private static readonly EquatableList<Guid> Signals = [First.SignalId];

    [Fact]
    public void is_written_down_each_time() =>
        Given(Opened, Routed, new PersonDataShown(Signals, null, Noon, Li)).When(new ShowPerson(Signals, " 回访 ", Noon, Wang)).Then(new PersonDataShown(Signals, "回访", Noon, Wang));

    [Fact]
    public void is_answered_where_nobody_is_known() => Given(Opened, Routed).When(new ShowPerson([], null, Noon, Li)).ThenRejected("person.unknown");

    [Fact]
    public void overtakes_nobody() =>
        Given(Opened, Routed, new PersonDataShown(Signals, null, Noon, Li)).When(new Acknowledge(SeenVersion: 2, Noon, Wang)).Then(new IncidentAcknowledged(Noon, Wang));

    [Fact]
    public void ends_when_they_are_erased_with_a_reason()
    {
        Given(Opened, Routed).When(new ErasePerson(Signals, "本人申请", Noon, Li)).Then(new PersonDataErased(Signals, "本人申请", Noon, Li));
        Given(Opened, Routed).When(new ErasePerson(Signals, " ", Noon, Li)).ThenRejected("reason.missing");
        Given(Opened, Routed).When(new ErasePerson([], "本人申请", Noon, Li)).ThenRejected("person.unknown");
    }
}
