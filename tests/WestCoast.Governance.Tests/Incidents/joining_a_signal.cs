using WestCoast.Governance.Domain.Incidents;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class joining_a_signal
{
    private static readonly DateTimeOffset Later = Noon.AddMinutes(3);

    [Theory]
    [InlineData(Severity.Major)]
    [InlineData(Severity.General)]
    public void as_bad_or_milder_is_only_noted(Severity severity) =>
        Given(Opened, Routed).When(Join(Second, severity)).Then(new SignalJoined(Second, Later, Actor.System));

    [Fact]
    public void that_is_worse_raises_the_severity_routes_again_and_keeps_the_sooner_of_each_deadline() =>
        Given(Opened, Routed).When(Join(Second, Severity.Severe, ToDistrict)).Then(
            new SignalJoined(Second, Later, Actor.System),
            new SeverityRaised(Severity.Major, Severity.Severe, Second.SignalId, Later, Actor.System),
            RoutedTo(ToDistrict, Later, Due("acknowledge", 1), Due("arrive", 30), Due("resolve", 120)));

    [Fact]
    public void that_is_worse_keeps_a_deadline_the_new_table_does_not_have()
    {
        var to = ToDistrict with { Deadlines = [Due("resolve", 120)] };

        Given(Opened, Routed).When(Join(Second, Severity.Extreme, to)).Then(
            new SignalJoined(Second, Later, Actor.System),
            new SeverityRaised(Severity.Major, Severity.Extreme, Second.SignalId, Later, Actor.System),
            RoutedTo(to, Later, Due("acknowledge", 10), Due("arrive", 30), Due("resolve", 120)));
    }

    [Fact]
    public void measures_worse_against_what_it_was_raised_to()
    {
        var raised = new SeverityRaised(Severity.Major, Severity.Severe, Second.SignalId, Later, Actor.System);
        Given(Opened, Routed, raised).When(Join(Signal(4), Severity.Severe)).Then(new SignalJoined(Signal(4), Later, Actor.System));
    }

    [Fact]
    public void of_an_all_clear_says_so_and_raises_nothing() =>
        Given(Opened, Routed).When(Join(AllClear, Severity.Extreme, ToDistrict)).Then(new ConditionCleared(AllClear, Later, Actor.System));

    [Fact]
    public void works_on_one_that_somebody_owns() =>
        Given(Opened, Routed, AcknowledgedByLi).When(Join(Second)).Then(new SignalJoined(Second, Later, Actor.System));
}
