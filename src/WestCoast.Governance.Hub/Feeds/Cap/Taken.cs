namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>What became of a CAP document.</summary>
internal abstract record Taken
{
    /// <summary>The broker has confirmed its signal; without one, it is an answer to somebody's message and was recorded, or had already run out.</summary>
    public sealed record Accepted(Guid? SignalId) : Taken;

    /// <summary>It is kept with its bytes.</summary>
    public sealed record Refused(string Reason, string Detail) : Taken;

    private Taken() { }
}
