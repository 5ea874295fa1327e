namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// A command that was carried out, remembered by its Idempotency-Key in the transaction of its effect: sent again, it
/// is answered the same and changes nothing.
/// </summary>
internal sealed record CommandReceipt
{
    /// <summary>The sender and their key.</summary>
    public required string Id { get; init; }

    public required Guid IncidentId { get; init; }

    /// <summary>SHA-256 of path and body, so that a key used for something else is noticed.</summary>
    public required string Fingerprint { get; init; }

    public required long Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Created { get; init; }
}
