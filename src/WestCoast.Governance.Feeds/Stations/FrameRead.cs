namespace WestCoast.Governance.Feeds.Stations;

/// <summary>What a decoder found at the head of a byte stream.</summary>
public abstract record FrameRead<T>
{
    public sealed record Frame(T Value) : FrameRead<T>;

    /// <summary>Nothing is wrong; the rest has not arrived yet.</summary>
    public sealed record NeedMore : FrameRead<T>
    {
        public static readonly NeedMore Now = new();

        private NeedMore() { }
    }

    /// <summary>The sender broke the protocol. The reason is a stable word, fit for a metric.</summary>
    public sealed record Malformed(string Reason) : FrameRead<T>
    {
        /// <summary>What the protocol has us answer, if anything.</summary>
        public ReadOnlyMemory<byte> Deny { get; init; }
    }

    private FrameRead() { }
}
