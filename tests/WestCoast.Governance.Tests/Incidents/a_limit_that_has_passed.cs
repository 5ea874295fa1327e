using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;
using static WestCoast.Governance.Tests.Incidents.RunningClocks;

namespace WestCoast.Governance.Tests.Incidents;

public class a_limit_that_has_passed
{
    private static readonly DateTimeOffset Late = End.AddSeconds(1);
    private static readonly Assigned Above = new(ToDistrict.Route, [Limit(Steps.Acknowledge, Late.AddMinutes(1)), Limit(Steps.Arrive, Late.AddMinutes(30)), Limit(Steps.Resolve, Late.AddHours(2))]);
    private static readonly EquatableList<Deadline> Fresh = [Limit(Steps.Acknowledge, Late.AddMinutes(10))];

    public static TheoryData<string> EveryStep => [.. Steps.All];

    [Fact]
    public void of_acknowledging_takes_the_incident_to_the_next_tier() => Running(Steps.Acknowledge).When(Miss(Steps.Acknowledge)).Then(
        Missed(Steps.Acknowledge),
        new IncidentEscalated(Tier.Subdistrict, Tier.District, "逾期未签收", Late, Actor.System),
        RoutedTo(Above, Late, Limit(Steps.Arrive, Late.AddMinutes(30)), Limit(Steps.Resolve, Late.AddHours(2)), Limit(Steps.Acknowledge, Late.AddMinutes(1))));

    [Fact]
    public void of_acknowledging_gives_nobody_more_time_to_arrive_or_resolve()
    {
        var sooner = Limit(Steps.Resolve, Late.AddMinutes(5));
        var decided = Given(Opened, RoutedTo(ToSubdistrict, Noon, Limit(Steps.Acknowledge), sooner)).When(Miss(Steps.Acknowledge));

        var routed = Assert.Single(Assert.IsType<Decision.Accepted>(decided).Events.OfType<IncidentRouted>());
        Assert.Contains(sooner, routed.Deadlines);
        Assert.DoesNotContain(Limit(Steps.Resolve, Late.AddHours(2)), routed.Deadlines);
    }

    [Fact]
    public void of_acknowledging_is_only_told_where_there_is_no_tier_above() =>
        Running(Steps.Acknowledge).When(Miss(Steps.Acknowledge) with { Above = null }).Then(Missed(Steps.Acknowledge));

    [Fact]
    public void of_acknowledging_runs_anew_above_and_can_be_missed_there_too()
    {
        var (due, now) = (Late.AddMinutes(1), Late.AddMinutes(2));
        After(Running(Steps.Acknowledge), Miss(Steps.Acknowledge)).When(new Miss(Steps.Acknowledge, due, Above: null, [], now, Actor.System))
            .Then(new DeadlineMissed(Steps.Acknowledge, due, now, Actor.System));
    }

    [Fact]
    public void of_doing_something_takes_the_incident_from_who_acknowledged_it() => Running(Steps.Act).When(Miss(Steps.Act)).Then(
        Missed(Steps.Act), new AcknowledgementExpired("li.na", Fresh, Late, Actor.System));

    [Fact]
    public void of_doing_something_makes_the_incident_nobodys_with_a_limit_to_acknowledge()
    {
        var its = After(Running(Steps.Act), Miss(Steps.Act));
        Assert.Null(its.AcknowledgedBy);
        Assert.Equal([.. Fresh], RunningDeadlines.Of(its).Where(deadline => deadline.Name == Steps.Acknowledge));
        Assert.DoesNotContain(RunningDeadlines.Of(its), deadline => deadline.Name == Steps.Act);
    }

    [Fact]
    public void of_accepting_ends_the_assignment()
    {
        Running(Steps.Accept).When(Miss(Steps.Accept)).Then(Missed(Steps.Accept), new AssignmentExpired(Job, Late, Actor.System));
        Assert.Null(After(Running(Steps.Accept), Miss(Steps.Accept)).Live);
    }

    [Theory]
    [InlineData(Steps.Arrive, "逾期：到场")]
    [InlineData(Steps.Resolve, "逾期：办结")]
    [InlineData(Steps.Verify, "逾期：核查")]
    [InlineData(Steps.ReportIn, "逾期：报到")]
    public void of_any_other_step_puts_the_incident_under_the_next_tier_s_eye(string step, string reason) => Running(step).When(Miss(step)).Then(
        Missed(step), new SupervisionStarted(Tier.District, reason, Late, Actor.System));

    [Fact]
    public void is_supervised_once() =>
        Running(Steps.Resolve, new SupervisionStarted(Tier.District, "督办", Near, Li)).When(Miss(Steps.Resolve)).Then(Missed(Steps.Resolve));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_missed_once(string step)
    {
        After(Running(step), Miss(step)).When(Miss(step)).ThenNothing();
        Running(step, Missed(step)).When(Miss(step) with { Now = Late.AddDays(1) }).ThenNothing();
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_missed_at_the_moment_it_ends_and_not_before(string step)
    {
        Running(step).When(Miss(step) with { Now = End.AddTicks(-1) }).ThenNothing();
        Assert.Contains(new DeadlineMissed(step, End, End, Actor.System), Assert.IsType<Decision.Accepted>(Running(step).When(Miss(step) with { Now = End })).Events);
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_missed_when_it_was_set_anew_meanwhile(string step) => Running(step).When(Miss(step) with { DueAt = End.AddMinutes(-1) }).ThenNothing();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_missed_when_the_step_has_happened(string step) => Happened(step).When(Miss(step)).ThenNothing();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void is_not_missed_on_an_incident_that_has_ended(string step) =>
        Running(step, new IncidentDismissed(DismissalReason.FalseAlarm, "示例", "hazmat", "gas-007", null, Near, Li)).When(Miss(step)).ThenNothing();

    [Fact]
    public void of_no_incident_is_refused() => Given().When(Miss(Steps.Resolve)).ThenRejected("incident.unknown");

    private static Miss Miss(string step) => new(step, End, Above, Fresh, Late, Actor.System);

    private static DeadlineMissed Missed(string step) => new(step, End, Late, Actor.System);

    private static Incident After(Incident before, IncidentCommand command) =>
        Assert.IsType<Decision.Accepted>(before.When(command)).Events.Aggregate(before, Incident.Evolve);
}
