using System.Text.Json.Serialization;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Persons;

namespace WestCoast.Governance.Hub.Board;

/// <summary>One line of the board: what every screen shows of an incident, stored in the transaction that changed it.</summary>
internal sealed record IncidentRow
{
    public required Guid Id { get; init; }
    public required long Number { get; init; }
    public required long Version { get; init; }
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required string Kind { get; init; }
    public required int Severity { get; init; }
    public required string Status { get; init; }
    public required string Stage { get; init; }
    public string? Tier { get; init; }
    public string? Division { get; init; }
    public string? Department { get; init; }
    public string? Rule { get; init; }
    public string? RuleReason { get; init; }
    public required string Title { get; init; }

    /// <summary>The deepest division code known of the place; the correlation key together with the kind.</summary>
    [JsonPropertyName("place")]
    public required string PlaceKey { get; init; }

    public required string PlaceZh { get; init; }
    public required string PlaceEn { get; init; }
    public double? Lon { get; init; }
    public double? Lat { get; init; }
    public string? Address { get; init; }
    public bool PositionDisagrees { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required int SignalCount { get; init; }
    public required bool Late { get; init; }
    public string? AcknowledgedBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public EquatableList<RowDeadline> Deadlines { get; init; } = [];

    /// <summary>How far it has come or how it ended, one word finer than the stage.</summary>
    public string? Phase { get; init; }

    public string? RuleReasonEn { get; init; }
    public EquatableList<string> CoDepartments { get; init; } = [];

    /// <summary>The desks of lower tiers that see it and do not handle it.</summary>
    public EquatableList<string> Informed { get; init; } = [];

    public bool OnSceneCommand { get; init; }
    public string? ConfirmedBy { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public RowAssignment? Assignment { get; init; }
    public EquatableList<Summons> Summoned { get; init; } = [];
    public string? CommandedBy { get; init; }
    public string? SupervisedBy { get; init; }
    public int Bounces { get; init; }
    public int Reworks { get; init; }
    public string? ResolvedBy { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public string? VerifiedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ReopenUntil { get; init; }
    public Guid? MergedInto { get; init; }
    public EquatableList<Guid> Absorbed { get; init; } = [];
    public int Files { get; init; }

    /// <summary>Everybody who ever had an assignment of it, by worker's id: they may go on seeing it.</summary>
    public EquatableList<string> Workers { get; init; } = [];

    /// <summary>The divisions it touches: desks at or above one of them see it.</summary>
    public EquatableList<string> Reach { get; init; } = [];

    /// <summary>The departments that have a part in it: theirs, together with others, summoned or asked.</summary>
    public EquatableList<string> Departments { get; init; } = [];
    /// <summary>Everybody who ever had an assignment of it, by <see cref="Assignee.Key"/>.</summary>
    public EquatableList<string> Recipients { get; init; } = [];
    /// <summary>How it went, for evaluation.</summary>
    public CaseCourse? Course { get; init; }

    public required SignalFacts FirstSignal { get; init; }
    public required SignalFacts LastSignal { get; init; }

    /// <summary>Who called, masked. Never stored here: the detail alone tells it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EquatableList<MaskedCaller>? Callers { get; init; }

    /// <summary>Span of the members' event times, for correlation.</summary>
    public required DateTimeOffset EarliestSignalAt { get; init; }

    public required DateTimeOffset LatestSignalAt { get; init; }
}

/// <summary>A running time limit.</summary>
internal sealed record RowDeadline(string Name, DateTimeOffset DueAt, string Source, bool Missed = false);

/// <summary>Who has it, or is asked to take it.</summary>
internal sealed record RowAssignment(Guid Id, string Kind, string To, string Zh, string En, string State, DateTimeOffset OfferedAt, string? Division = null);
