namespace WestCoast.Governance.Domain.Deadlines;

/// <summary>
/// By when a step must have happened; the limit that applied is stored, so later tables change nothing. Minutes are
/// clock minutes from its start; amount and unit are the limit as the catalogue has it.
/// </summary>
public sealed record Deadline(
    string Name, DateTimeOffset DueAt, int Minutes, string Source, int? Amount = null, LimitUnit? Unit = null, DateTimeOffset? RemindAt = null)
{
    /// <summary>What is shorter needs no reminder: it would come with the limit itself.</summary>
    private static readonly TimeSpan ShortestReminded = TimeSpan.FromMinutes(5);

    /// <summary>The deadline of a limit that starts now; its reminder comes when a quarter of the time is left.</summary>
    public static Deadline Of(string name, int amount, LimitUnit unit, WorkCalendar calendar, DateTimeOffset start, string source)
    {
        var due = calendar.Add(start, amount, unit);
        var time = due - start;
        return new Deadline(
            name, due, (int)Math.Ceiling(time.TotalMinutes), source, amount, unit,
            time < ShortestReminded ? null : start + (time * 0.75));
    }
}

/// <summary>The steps of an incident's life that have time limits.</summary>
public static class Steps
{
    public const string Acknowledge = "acknowledge";
    public const string Accept = "accept";
    public const string Arrive = "arrive";
    public const string Resolve = "resolve";
    public const string Verify = "verify";
    public const string ReportIn = "report-in";

    /// <summary>Whoever acknowledged and then does nothing loses the incident again.</summary>
    public const string Act = "act";

    /// <summary>Start when the incident is put on a desk.</summary>
    public static readonly IReadOnlyList<string> FromRouting = [Acknowledge, Arrive, Resolve];

    public static readonly IReadOnlyList<string> All = [Acknowledge, Accept, Arrive, Resolve, Verify, ReportIn, Act];
}
