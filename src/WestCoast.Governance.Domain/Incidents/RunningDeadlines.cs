using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Which time limits run: those whose step has not happened, on an incident that has not ended. Pure.</summary>
public static class RunningDeadlines
{
    public static EquatableList<Deadline> Of(Incident its) =>
        its.Status == IncidentStatus.Open ? [.. its.Deadlines.Where(deadline => IsOpen(deadline.Name, its))] : [];

    private static bool IsOpen(string step, Incident its) => step switch
    {
        Steps.Acknowledge => its.AcknowledgedBy is null && its is { Confirmed: null, Live: null, Resolved: null },
        Steps.Act => its.AcknowledgedBy is not null && its is { Confirmed: null, Command: null, Resolved: null, Assignments.Count: 0, Summoned.Count: 0 },
        Steps.Accept => its.Live?.State == AssignmentState.Offered,
        Steps.Arrive => its.Resolved is null && !its.Assignments.Any(assignment => assignment.State is AssignmentState.OnScene),
        Steps.Resolve => its.Resolved is null,
        Steps.Verify => its is { Resolved: not null, Verified: null },
        Steps.ReportIn => its.Summoned.Any(summons => summons.ReportedInAt is null),
        _ => true,
    };
}
