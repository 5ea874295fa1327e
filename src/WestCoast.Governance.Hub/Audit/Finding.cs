namespace WestCoast.Governance.Hub.Audit;

/// <summary>What a hand did to the record.</summary>
internal enum Tampering
{
    /// <summary>The row, its link or its place in the order is another than it was.</summary>
    Changed,
    Deleted,

    /// <summary>The row was archived, so that no reader of the store sees it.</summary>
    Hidden,

    /// <summary>The chain had passed its place already.</summary>
    Inserted,
}

/// <summary>One place where events and chain do not agree; <see cref="After"/> is the last event before it.</summary>
internal sealed record Finding(Tampering What, long Sequence, long After, Guid Stream, long Version, string? Type);
