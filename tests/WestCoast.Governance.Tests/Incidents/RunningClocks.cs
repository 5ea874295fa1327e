using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>Incidents on which the limit of one step runs: due in two hours, reminded of half an hour before.</summary>
internal static class RunningClocks
{
    public static readonly DateTimeOffset End = Noon.AddHours(2), Near = End.AddMinutes(-30);

    public static readonly Assignee Zhao = new(AssigneeKind.Worker, "w-0001", "赵示例", "Zhao Example", "370211001001001");
    public static readonly Guid Job = Guid.Parse("0195d1c0-0000-7000-8000-0000000000aa");

    public static Deadline Limit(string step, DateTimeOffset? due = null) =>
        new(step, due ?? End, 120, "示例", 120, LimitUnit.Minutes, (due ?? End).AddMinutes(-30));

    public static Incident Running(string step, params IncidentEvent[] then) => Given([.. Begun(step), .. then]);

    /// <summary>The same, and then the step is done.</summary>
    public static Incident Happened(string step) => Running(step, step switch
    {
        Steps.Acknowledge => new IncidentAcknowledged(Near, Li),
        Steps.Act => new IncidentConfirmed(null, Near, Li),
        Steps.Accept => new AssignmentAccepted(Job, Near, Li),
        Steps.Arrive => new ArrivedOnScene(Job, null, Near, Li),
        Steps.Resolve => new IncidentResolved("done", [], Near, Li),
        Steps.Verify => new ResolutionVerified(null, Near, Wang),
        Steps.ReportIn => new DepartmentReportedIn("fire-rescue", null, Near, Li),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "no step"),
    });

    private static IncidentEvent[] Begun(string step) => step switch
    {
        Steps.Acknowledge or Steps.Resolve => [Opened, RoutedTo(ToSubdistrict, Noon, Limit(step))],
        Steps.Act => [Opened, RoutedTo(ToSubdistrict, Noon, Limit(Steps.Resolve, End.AddHours(9))), new IncidentAcknowledged(Noon, Li) { Deadlines = [Limit(step)] }],
        Steps.Arrive => [Opened, RoutedTo(ToSubdistrict, Noon, Limit(step)), new IncidentAssigned(Job, Zhao, [], null, Noon, Li)],
        Steps.Accept => [Opened, RoutedTo(ToSubdistrict, Noon, Limit(Steps.Resolve, End.AddHours(9))), new IncidentAssigned(Job, Zhao, [Limit(step)], null, Noon, Li)],
        Steps.Verify => [Opened, Routed, new IncidentResolved("done", [Limit(step)], Noon, Li)],
        Steps.ReportIn => [Opened, Routed, new DepartmentsSummoned(["fire-rescue"], "示例", [Limit(step)], Noon, Li)],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "no step"),
    };
}
