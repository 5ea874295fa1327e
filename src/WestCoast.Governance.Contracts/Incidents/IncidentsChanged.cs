using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Incidents;

/// <summary>
/// A run of stored incident changes in the store's order. <see cref="After"/> is the sequence the
/// previous run ended with: a reader that has not seen it has a gap and must read the store.
/// </summary>
public sealed record IncidentsChanged : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required long After { get; init; }
    public required long UpTo { get; init; }
    public required IReadOnlyList<IncidentChanged> Changes { get; init; }

    /// <summary>When the newest synthetic heartbeat of this run was sent, if one was in it.</summary>
    public DateTimeOffset? BeatAt { get; init; }
}

/// <summary>One stored change and what the board shows of the incident since.</summary>
public sealed record IncidentChanged
{
    public required Guid IncidentId { get; init; }
    public required long Sequence { get; init; }
    public required long Version { get; init; }

    /// <summary>The event's stored type name, as incident_opened.</summary>
    public required string Change { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Base grid code of the place, for scoping; empty when unknown.</summary>
    public required string Place { get; init; }

    /// <summary>Who sees the incident now. Null from a version that did not tell: then the desks on whose ground <see cref="Place"/> is.</summary>
    public IncidentAudience? SeenBy { get; init; }

    /// <summary>Who saw it until this change, which took it from some of them; null when it took it from nobody.</summary>
    public IncidentAudience? SeenByUntil { get; init; }

    /// <summary>The place the incident left by this change; null when it stayed.</summary>
    public string? Left { get; init; }

    /// <summary>Why some do not see it any more, as the event before says: PositionCorrected, BoundaryChanged, Transferred …</summary>
    public string? LeftBecause { get; init; }

    /// <summary>The board row, as JSON; the same that GET /api/incidents answers.</summary>
    public required string Row { get; init; }

    /// <summary>W3C trace context of the work that stored the event.</summary>
    public string? TraceParent { get; init; }
}

/// <summary>
/// Seats at or above one of the divisions; of departments' seats only those of the departments; and the workers,
/// wherever they belong.
/// </summary>
public sealed record IncidentAudience
{
    public required IReadOnlyList<string> Divisions { get; init; }
    public required IReadOnlyList<string> Departments { get; init; }
    public required IReadOnlyList<string> Workers { get; init; }
}
