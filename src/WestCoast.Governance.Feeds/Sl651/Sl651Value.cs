namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What an element's bytes say (SL 651-2014, 6.6.3).</summary>
public abstract record Sl651Value
{
    public sealed record Number(decimal Value) : Sl651Value;

    /// <summary>All FF: the station has no valid value.</summary>
    public sealed record Missing : Sl651Value
    {
        public static readonly Missing Now = new();

        private Missing() { }
    }

    /// <summary>A stable word: bcd.invalid, value.empty, value.too-long.</summary>
    public sealed record Malformed(string Reason) : Sl651Value;

    /// <summary>Values at equal steps; null where the station has none.</summary>
    public sealed record Series(IReadOnlyList<decimal?> Values, TimeSpan Step) : Sl651Value;

    /// <summary>The state and alarm word of element 45, bit 0 the lowest (table 58).</summary>
    public sealed record State(uint Word) : Sl651Value;

    /// <summary>Of a vendor, or not known here: the bytes are kept.</summary>
    public sealed record Raw : Sl651Value
    {
        public static readonly Raw Kept = new();

        private Raw() { }
    }

    private Sl651Value() { }
}
