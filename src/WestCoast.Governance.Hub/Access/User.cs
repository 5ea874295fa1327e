namespace WestCoast.Governance.Hub.Access;

/// <summary>Somebody who may sign in: a role, tied to a division.</summary>
internal sealed record User
{
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Division { get; init; }
    public required string PasswordHash { get; init; }

    /// <summary>The department's code, for those who act for one.</summary>
    public string? Department { get; init; }

    /// <summary>The worker's id in the roster, for grid workers.</summary>
    public string? Worker { get; init; }

    public int FailedSignIns { get; init; }
    public DateTimeOffset? LockedUntil { get; init; }
}
