namespace WestCoast.Governance.Domain.Deadlines;

/// <summary>By when a step must have happened; the limit that applied is stored, so later tables change nothing.</summary>
public sealed record Deadline(string Name, DateTimeOffset DueAt, int Minutes, string Source);
