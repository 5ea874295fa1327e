using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;
using static WestCoast.Governance.Tests.Incidents.RunningClocks;

namespace WestCoast.Governance.Tests.Incidents;

public class a_limit_that_is_near
{
    public static TheoryData<string> EveryStep => [.. Steps.All];

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_reminded_of(string step) => Running(step).When(Remind(step, Near)).Then(new DeadlineReminded(step, End, Near, Actor.System));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_reminded_of_once(string step) =>
        Running(step, new DeadlineReminded(step, End, Near, Actor.System)).When(Remind(step, Near.AddMinutes(1))).ThenNothing();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_reminded_of_before_its_time(string step) => Running(step).When(Remind(step, Near.AddTicks(-1))).ThenNothing();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_reminded_of_when_it_was_set_anew_meanwhile(string step) =>
        Running(step).When(Remind(step, Near) with { DueAt = End.AddMinutes(-1) }).ThenNothing();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_reminded_of_when_it_was_missed(string step) =>
        Running(step, new DeadlineMissed(step, End, End, Actor.System)).When(Remind(step, End)).ThenNothing();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_reminded_of_when_the_step_has_happened(string step) => Happened(step).When(Remind(step, Near)).ThenNothing();

    [Fact]
    public void may_have_no_reminder() =>
        Given(Opened, Routed).When(new Remind("acknowledge", Noon.AddMinutes(10), Noon.AddMinutes(9), Actor.System)).ThenNothing();

    [Fact]
    public void is_reminded_of_again_when_it_starts_again() =>
        Running(Steps.Acknowledge, new DeadlineReminded(Steps.Acknowledge, End, Near, Actor.System), RoutedTo(ToDistrict, Near, Limit(Steps.Acknowledge, End.AddHours(1))))
            .When(new Remind(Steps.Acknowledge, End.AddHours(1), Near.AddHours(1), Actor.System))
            .Then(new DeadlineReminded(Steps.Acknowledge, End.AddHours(1), Near.AddHours(1), Actor.System));

    [Fact]
    public void of_no_incident_is_refused() => Given().When(Remind("resolve", Near)).ThenRejected("incident.unknown");

    private static Remind Remind(string step, DateTimeOffset now) => new(step, End, now, Actor.System);
}
