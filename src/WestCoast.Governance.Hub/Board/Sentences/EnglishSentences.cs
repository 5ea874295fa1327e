using System.Globalization;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Board.Sentences;

/// <summary>An incident's life, told in English. Pure: the same event and names, the same sentence.</summary>
internal static class EnglishSentences
{
    public static string Of(IncidentEvent happened, SentenceNames names) => happened switch
    {
        IncidentOpened e => $"The incident was opened{Split(e)}: {e.Title} ({names.Kind(e.Kind)}, {Severity(e.Severity)}), at {e.Place.En}.",
        IncidentRouted e => $"It went to {names.Desk(e.Division, e.Department)} ({Tier(e.Tier)}): {e.ReasonEn ?? e.Reason}.{Limits(e.Deadlines)}",
        SignalJoined e => $"Another signal joined: {Told(e.Signal)}.",
        ConditionCleared e => $"An all-clear came: {Told(e.Signal)}.",
        SeverityRaised e => $"A new signal raised it from {Severity(e.From)} to {Severity(e.To)}.",
        IncidentAcknowledged e => $"{Who(e)} acknowledged it.{Limits(e.Deadlines)}",
        IncidentRelocated e => e.Cause == RelocationCause.BoundaryChanged
            ? $"A border changed: its place, {names.Division(e.From)}, is now {e.Place.En}."
            : $"{Who(e)} corrected its place from {names.Division(e.From)} to {e.Place.En}{Because(e.Reason)}.",
        NoteAdded e => $"{Who(e)} noted: {e.Text}",
        _ => Handling(happened, names) ?? Passing(happened, names) ?? Ending(happened) ?? "Something happened that this version cannot tell.",
    };

    private static string? Handling(IncidentEvent happened, SentenceNames names) => happened switch
    {
        IncidentConfirmed e => $"{Who(e)} confirmed that it is real{Because(e.Text)}.",
        IncidentDismissed e => $"{Who(e)} dismissed it ({Reason(e.Reason)}): {e.Text}",
        AcknowledgementExpired e => $"{e.User} acknowledged it and did nothing in time; it is nobody's again.{Limits(e.Deadlines)}",
        IncidentAssigned e => $"{Who(e)} assigned it to {e.To.En}{Because(e.Why)}.{Limits(e.Deadlines)}",
        AssignmentAccepted e => $"{Who(e)} accepted the assignment.",
        AssignmentRefused e => $"{Who(e)} refused the assignment: {e.Reason}",
        AssignmentExpired => "Nobody accepted the assignment in time; it has lapsed.",
        AssignmentWithdrawn e => $"The assignment was withdrawn: {e.Reason}.",
        AssignmentHandedOver e => $"{Who(e)} handed the assignment over: {e.Reason}",
        ArrivedOnScene e => $"{Who(e)} arrived on scene.",
        FieldReported e => $"{Who(e)} reported from the field: {e.Text}{(e.Files.Count == 0 ? "" : $" ({e.Files.Count} files)")}",
        DepartmentsSummoned e => $"{Who(e)} called {string.Join(", ", e.Departments.Select(names.Department))}: {e.Reason}.{Limits(e.Deadlines)}",
        DepartmentReportedIn e => $"{names.Department(e.Department)} reported in{Because(e.Text)}.",
        CommandTaken e => $"{Who(e)} took command{(e.OnScene ? " on scene" : "")}{Because(e.Text)}.",
        FileAttached e => $"{Who(e)} attached a file: {e.Name}.",
        DeadlineReminded e => $"Reminder: the time to {Step(e.Name)} ends at {Time(e.DueAt)}.",
        DeadlineMissed e => $"Overdue: the time to {Step(e.Name)} ended at {Time(e.DueAt)}.",
        _ => null,
    };

    private static string? Passing(IncidentEvent happened, SentenceNames names) => happened switch
    {
        IncidentEscalated e => $"{Who(e)} pushed it up from {Tier(e.From)} to {Tier(e.To)}: {e.Reason}.",
        IncidentPushedDown e => $"{Who(e)} pushed it down from {Tier(e.From)} to {Tier(e.To)}: {e.Reason}.",
        IncidentReturned e => $"{Who(e)} returned it from {names.Desk(e.Division, e.Department)} (time {e.Times}): {e.Reason}.",
        IncidentTransferred e => $"{Who(e)} transferred it from {names.Desk(e.FromDivision, e.FromDepartment)} to {names.Desk(e.ToDivision, e.ToDepartment)} (time {e.Times}): {e.Reason}.",
        SupervisionStarted e => $"{Who(e)} put it under supervision of the {Tier(e.Tier)}: {e.Reason}.",
        SeverityCorrected e => $"{Who(e)} corrected the severity from {Severity(e.From)} to {Severity(e.To)}: {e.Reason}.",
        KindCorrected e => $"{Who(e)} corrected the kind from {names.Kind(e.From)} to {names.Kind(e.To)}: {e.Reason}.",
        _ => null,
    };

    private static string? Ending(IncidentEvent happened) => happened switch
    {
        IncidentResolved e => $"{Who(e)} resolved it: {e.Text}.{Limits(e.Deadlines)}",
        ResolutionVerified e => $"{Who(e)} verified that it is done{Because(e.Text)}.",
        ResolutionSentBack e => $"{Who(e)} sent it back, not done: {e.Reason}.",
        IncidentClosed e => $"{Who(e)} closed it{Because(e.Text)}; it can be reopened until {Time(e.ReopenUntil)}.",
        IncidentReopened e => $"{Who(e)} reopened it: {e.Reason}.",
        IncidentMerged e => $"{Who(e)} merged it into incident {e.IntoNumber}: {e.Reason}.",
        IncidentAbsorbed e => $"{Who(e)} merged incident {e.OtherNumber} ({e.Place.En}, {e.Signals} signals) into it.",
        IncidentUnmerged e => $"{Who(e)} undid the merge; it goes on by itself: {e.Reason}.",
        IncidentReleased e => $"{Who(e)} undid the merge; {e.Signals} signals left with the other incident.",
        SignalsSplitOff e => $"{Who(e)} split off {e.Signals.Count} signals, which opened an incident of their own: {e.Reason}.",
        PersonDataShown e => $"{Who(e)} looked at who called{Because(e.Reason)}.",
        PersonDataErased e => $"{Who(e)} erased who called: {e.Reason}.",
        _ => null,
    };

    private static string Split(IncidentOpened e) => e.SplitFrom is null ? "" : ", split off another one";

    private static string Who(IncidentEvent e) => e.By.IsPerson ? e.By.User : "The hub";

    private static string Because(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $": {text}";

    private static string Told(SignalFacts signal) => signal.Title ?? $"{signal.Source}{(signal.Value is { } value ? $" {value.ToString(CultureInfo.InvariantCulture)} {signal.Unit}" : "")}";

    private static string Limits(EquatableList<Deadline> limits) => limits.Count == 0
        ? ""
        : $" Time limits: {string.Join(", ", limits.Select(limit => $"{Step(limit.Name)} by {Time(limit.DueAt)}"))}.";

    private static string Step(string step) => step switch
    {
        Steps.ReportIn => "report in",
        Steps.Act => "act on it",
        _ => step,
    };

    private static string Time(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("d MMM HH:mm", CultureInfo.InvariantCulture);

    private static string Tier(Tier tier) => tier switch
    {
        Domain.Grid.Tier.Community => "community",
        Domain.Grid.Tier.Subdistrict => "subdistrict",
        _ => "district",
    };

    private static string Severity(Severity severity) => $"level {(int)severity}";

    private static string Reason(DismissalReason reason) => reason switch
    {
        DismissalReason.FalseAlarm => "false alarm",
        DismissalReason.Test => "test",
        DismissalReason.Expected => "expected work",
        _ => "nothing to handle",
    };
}
