using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Board;

/// <summary>What the board's line shows of how an incident stands. Pure.</summary>
internal static class RowStanding
{
    public static IncidentRow Of(IncidentRow row, Incident its) => row with
    {
        Kind = its.Kind,
        Severity = (int)its.Severity,
        Status = Word(its.Status),
        Stage = Word(Phases.Stage(its)),
        Phase = Word(Phases.Of(its)),
        Tier = its.Division.Length == 0 ? null : Word(its.Tier),
        Division = its.Division.Length == 0 ? null : its.Division,
        Department = its.Division.Length == 0 ? null : its.Department,
        SignalCount = its.SignalCount,
        AcknowledgedBy = its.AcknowledgedBy?.User,
        AcknowledgedAt = its.AcknowledgedAt,
        ConfirmedBy = its.Confirmed?.By.User,
        ConfirmedAt = its.Confirmed?.At,
        Deadlines = [.. RunningDeadlines.Of(its).Select(d => new RowDeadline(d.Name, d.DueAt, d.Source, its.Missed.Contains(d.Name)))],
        Assignment = its.Live is { } live
            ? new RowAssignment(live.Id, Word(live.To.Kind), live.To.Id, live.To.Zh, live.To.En, Word(live.State), live.OfferedAt, live.To.Division)
            : null,
        Workers = [.. its.Assignments.Where(assignment => assignment.To.Kind == AssigneeKind.Worker).Select(assignment => assignment.To.Id).Distinct()],
        Recipients = [.. its.Assignments.Select(assignment => assignment.To.Key).Distinct()],
        Summoned = its.Summoned,
        Reach = RowAudience.Divisions(row, its),
        Departments = RowAudience.Departments(row, its),
        CommandedBy = its.Command?.By.User,
        SupervisedBy = its.SupervisedBy is { } tier ? Word(tier) : null,
        Bounces = its.Bounces,
        Reworks = its.Reworks,
        ResolvedBy = its.Resolved?.By.User,
        ResolvedAt = its.Resolved?.At,
        VerifiedBy = its.Verified?.By.User,
        ReopenUntil = its.ReopenUntil,
        MergedInto = its.MergedInto,
        Absorbed = [.. its.Absorbed.Select(other => other.Id)],
    };

#pragma warning disable CA1308 // the API's words are lower case
    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
