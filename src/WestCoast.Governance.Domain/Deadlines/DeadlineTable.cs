using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Deadlines;

/// <summary>A step's time limit in minutes, from the moment of routing.</summary>
public sealed record DeadlineLimit(string Name, int Minutes);

/// <summary>The limits for some kinds and severities, with where they come from.</summary>
public sealed record DeadlineRule(
    IReadOnlyList<string> Kinds, Severity? MaxSeverity, IReadOnlyList<DeadlineLimit> Deadlines, string Source)
{
    internal bool Covers(string kind, Severity severity) =>
        (Kinds.Contains("*") || Kinds.Contains(kind)) && (MaxSeverity is null || severity <= MaxSeverity);
}

/// <summary>The ordered table of time limits; the first rule that covers a case applies.</summary>
public sealed record DeadlineTable(IReadOnlyList<DeadlineRule> Rules)
{
    /// <summary>Every deadline of a case routed at <paramref name="now"/>; empty when no rule covers it.</summary>
    public EquatableList<Deadline> For(string kind, Severity severity, DateTimeOffset now) =>
        Rules.FirstOrDefault(rule => rule.Covers(kind, severity)) is { } rule
            ? [.. rule.Deadlines.Select(limit => new Deadline(limit.Name, now.AddMinutes(limit.Minutes), limit.Minutes, rule.Source))]
            : [];
}
