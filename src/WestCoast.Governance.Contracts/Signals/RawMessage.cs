namespace WestCoast.Governance.Contracts.Signals;

/// <summary>The bytes as they came, so that a mended decoder can read them again.</summary>
public sealed record RawMessage
{
    public required string MediaType { get; init; }
    public required byte[] Bytes { get; init; }
}
