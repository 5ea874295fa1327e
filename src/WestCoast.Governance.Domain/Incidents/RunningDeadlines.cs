using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>Which time limits run: those whose step has not happened, on an incident that has not ended. Pure.</summary>
public static class RunningDeadlines
{
    public static EquatableList<Deadline> Of(Incident its) =>
        its.Status == IncidentStatus.Open ? [.. its.Deadlines.Where(deadline => IsOpen(deadline.Name, its))] : [];

    private static bool IsOpen(string step, Incident its) => step switch
    {
        Steps.Acknowledge => its is { AcknowledgedBy: null, Resolved: null } && (!its.Acted || its is { Confirmed: null, Live: null }),
        Steps.Act => its is { AcknowledgedBy: not null, Resolved: null, Acted: false },
        Steps.Accept => its.Live?.State == AssignmentState.Offered,
        Steps.Arrive => its is { Resolved: null, ArrivedAt: null },
        Steps.Resolve => its.Resolved is null,
        Steps.Verify => its is { Resolved: not null, Verified: null },
        Steps.ReportIn => its.Summoned.Any(summons => summons.IsOutstanding),
        _ => true,
    };
}
