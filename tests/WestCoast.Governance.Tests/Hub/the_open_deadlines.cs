using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Deadlines;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;
using static WestCoast.Governance.Tests.Incidents.RunningClocks;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>Which rows somebody has to watch, and until when nobody has to look.</summary>
public class the_open_deadlines
{
    public static TheoryData<string> EveryStep => [.. Steps.All];

    [Fact]
    public void of_no_incident_are_none() => Assert.Empty(OpenDeadlines.Watched(Incident.None));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void are_looked_at_for_the_reminder_first(string step) => Assert.Equal((End, Near), OpenDeadlines.Of(Running(step), step));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void are_looked_at_for_the_limit_itself_after_the_reminder(string step) =>
        Assert.Equal((End, End), OpenDeadlines.Of(Running(step, new DeadlineReminded(step, End, Near, Actor.System)), step));

    [Fact]
    public void without_a_reminder_are_looked_at_for_the_limit() =>
        Assert.Equal((Noon.AddMinutes(10), Noon.AddMinutes(10)), OpenDeadlines.Of(Given(Opened, Routed), Steps.Acknowledge));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void hold_nothing_that_was_missed(string step) => Assert.Null(OpenDeadlines.Of(Running(step, new DeadlineMissed(step, End, End, Actor.System)), step));

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void hold_no_step_that_has_happened(string step) => Assert.Null(OpenDeadlines.Of(Happened(step), step));

    [Fact]
    public void of_an_incident_that_has_ended_are_none() => Assert.Empty(OpenDeadlines.Watched(
        Given(Opened, Routed, new IncidentDismissed(DismissalReason.Test, "示例", "hazmat", "gas-007", null, Noon, Li))));

    [Fact]
    public void are_one_for_each_step_that_runs() =>
        Assert.Equal([Steps.Acknowledge, Steps.Arrive], OpenDeadlines.Watched(Given(Opened, Routed)).Select(row => row.Step));

    [Fact]
    public void take_a_step_up_again_that_was_missed_and_starts_anew()
    {
        var missed = new DeadlineMissed(Steps.Acknowledge, End, End, Actor.System);
        var anew = new AcknowledgementExpired("li.na", [Limit(Steps.Acknowledge, End.AddHours(3))], End, Actor.System);
        Assert.Equal((End.AddHours(3), Near.AddHours(3)), OpenDeadlines.Of(Running(Steps.Acknowledge, missed, anew), Steps.Acknowledge));
    }
}
