using System.Text.Json.Serialization;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Incidents;

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
    public required SignalFacts FirstSignal { get; init; }
    public required SignalFacts LastSignal { get; init; }

    /// <summary>Span of the members' event times, for correlation.</summary>
    public required DateTimeOffset EarliestSignalAt { get; init; }

    public required DateTimeOffset LatestSignalAt { get; init; }
}

/// <summary>A running time limit.</summary>
internal sealed record RowDeadline(string Name, DateTimeOffset DueAt, string Source);
