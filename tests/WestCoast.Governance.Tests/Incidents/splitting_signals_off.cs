using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class splitting_signals_off
{
    private static readonly SplitOff Split = new([Second.SignalId], Other, " 另一处 ", null, Later, Li);
    private static readonly IncidentEvent[] OfThree =
        [Opened, Routed, new SignalJoined(Second, Noon, Actor.System), new SignalJoined(Signal(4), Noon, Actor.System)];

    [Fact]
    public void says_which_and_where_they_went()
    {
        Given(OfThree).When(Split).Then(new SignalsSplitOff([Second.SignalId], Other, "另一处", Later, Li));
        Assert.Equal(2, Incident.Fold(OfThree.And(Split)).SignalCount);
    }

    [Fact]
    public void counts_a_signal_named_twice_once() =>
        Given(OfThree).When(Split with { Signals = [Second.SignalId, Second.SignalId] }).Then(new SignalsSplitOff([Second.SignalId], Other, "另一处", Later, Li));

    [Fact]
    public void of_nothing_is_refused() => Given(OfThree).When(Split with { Signals = [] }).ThenRejected("split.nothing");

    [Fact]
    public void leaves_the_signal_that_opened_it() => Given(OfThree).When(Split with { Signals = [First.SignalId] }).ThenRejected("split.first-signal");

    [Fact]
    public void leaves_at_least_one_of_its_own()
    {
        Given(Opened, Routed).When(Split).ThenRejected("split.everything");
        Given(Opened, Routed, new IncidentAbsorbed(Other, 18, Place, 3, Later, Li)).When(Split).ThenRejected("split.everything");
    }

    [Fact]
    public void needs_a_reason() => Given(OfThree).When(Split with { Reason = "" }).ThenRejected("reason.missing");
}
