namespace WestCoast.Governance.Contracts.Signals;

/// <summary>Who reported it, readable only with the hub's key; the commitment is what the record keeps in their place.</summary>
public sealed record SealedPerson
{
    public required byte[] Bytes { get; init; }

    /// <summary>Salted hash; the salt is among the sealed bytes.</summary>
    public required string Commitment { get; init; }
}
