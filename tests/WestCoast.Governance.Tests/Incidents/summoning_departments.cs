using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.GasLeakHandled;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>吹哨报到</summary>
public class summoning_departments
{
    private static readonly Summon Whistle = new(["fire-rescue", "ecology"], " 需联动 ", [Due("report-in", 30)], null, Later, Li);
    private static readonly DepartmentsSummoned Summoned = new(["fire-rescue", "ecology"], "需联动", [Due("report-in", 30)], Later, Li);
    private static readonly ReportIn FireComes = new("fire-rescue", " 已到 ", null, Later, Fire);

    [Fact]
    public void calls_them_with_a_deadline_to_report_in()
    {
        Given(Opened, Routed).When(Whistle).Then(Summoned);
        var now = Given(Opened, Routed, Summoned);
        Assert.Equal(Stage.Handling, Phases.Stage(now));
        Assert.Contains(Due("report-in", 30), RunningDeadlines.Of(now));
    }

    [Fact]
    public void calls_each_once() =>
        Given(Opened, Routed, Summoned).When(Whistle with { Departments = ["fire-rescue", "traffic", "traffic"] }).Then(Summoned with { Departments = ["traffic"] });

    [Fact]
    public void twice_changes_nothing() => Given(Opened, Routed, Summoned).When(Whistle).ThenNothing();

    [Fact]
    public void of_nobody_is_refused() => Given(Opened, Routed).When(Whistle with { Departments = [] }).ThenRejected("summons.nobody");

    [Fact]
    public void needs_a_reason() => Given(Opened, Routed).When(Whistle with { Reason = " " }).ThenRejected("reason.missing");

    [Fact]
    public void to_what_was_handled_is_refused() => Given(Done).When(Whistle).ThenRejected("incident.resolved");

    [Fact]
    public void calls_them_again_when_it_is_taken_up_again()
    {
        var once = After(Opened, Routed, Summoned, new DepartmentReportedIn("fire-rescue", null, Later, Fire), Dismissed)
            .And(new Reopen(ToSubdistrict, "复发", null, Later.AddHours(1), Li)).And(Whistle with { Now = Later.AddHours(2) });
        Assert.Equal((2, 2), (Incident.Fold(once).Summoned.Count, Incident.Fold(once).Summoned.Count(its => its.ReportedInAt is null)));
    }

    [Fact]
    public void later_gives_those_called_before_no_more_time()
    {
        var more = After(Opened, Routed, Summoned).And(Whistle with { Departments = ["traffic"], Deadlines = [Due("report-in", 90)] });
        Assert.Equal(Due("report-in", 30), Limit(more));
        var came = more.And(FireComes).And(FireComes with { Department = "ecology" });
        Assert.Equal(Due("report-in", 90), Limit(came));
        Assert.Null(Limit(came.And(FireComes with { Department = "traffic" })));
    }

    [Fact]
    public void is_answered_by_reporting_in() => Given(Opened, Routed, Summoned).When(FireComes).Then(new DepartmentReportedIn("fire-rescue", "已到", Later, Fire));

    [Fact]
    public void is_answered_once() => Given(Opened, Routed, Summoned, new DepartmentReportedIn("fire-rescue", "已到", Later, Fire)).When(FireComes).ThenNothing();

    [Fact]
    public void is_answered_whatever_happened_beside_it() =>
        Assert.IsType<Decision.Accepted>(Given(Opened, Routed, Summoned, Note).When(FireComes with { SeenVersion = 1 }));

    [Fact]
    public void is_answered_only_by_who_was_called() =>
        Given(Opened, Routed, Summoned).When(FireComes with { Department = "traffic" }).ThenRejected("summons.not-called");

    [Fact]
    public void is_answered_with_words_that_can_be_stored()
    {
        Given(Opened, Routed, Summoned).When(FireComes with { Text = TooLong }).ThenRejected("reason.too-long");
        Given(Opened, Routed, Summoned).When(FireComes with { Text = "\0" }).ThenRejected("reason.zero-character");
    }

    private static Deadline? Limit(IncidentEvent[] history) => RunningDeadlines.Of(Incident.Fold(history)).SingleOrDefault(d => d.Name == Steps.ReportIn);
}
