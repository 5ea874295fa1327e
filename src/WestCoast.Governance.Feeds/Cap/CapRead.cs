namespace WestCoast.Governance.Feeds.Cap;

/// <summary>What a document held: a message, or why not.</summary>
public abstract record CapRead
{
    public sealed record Alert(CapAlert Value) : CapRead;

    /// <summary>The reason is a stable word, fit for a metric and a problem type; the detail names the element.</summary>
    public sealed record Malformed(string Reason, string Detail) : CapRead;

    private CapRead() { }
}
