namespace WestCoast.Governance.Feeds.Reports;

/// <summary>What a report's body held: a report, or why not.</summary>
public abstract record ReportRead
{
    public sealed record Report(DepartmentReport Value) : ReportRead;

    /// <summary>The reason is a stable word, fit for a metric and a problem type; the detail names the field.</summary>
    public sealed record Malformed(string Reason, string Detail) : ReportRead;

    private ReportRead() { }
}
