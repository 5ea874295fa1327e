using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Detection;

/// <summary>What a rule found.</summary>
public abstract record Detected
{
    public sealed record LimitTripped(Limit Limit, double Value) : Detected
    {
        public Severity Severity => Limit.Severity;
    }

    /// <summary>Every limit is clear again; <paramref name="Limit"/> was the last one standing.</summary>
    public sealed record BackToNormal(Limit Limit, double Value) : Detected;

    public sealed record WentSilent(DateTimeOffset Since) : Detected;

    private Detected() { }
}
