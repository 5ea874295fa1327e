using System.Text.Json.Serialization;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>What an incident remembers of a signal. Stored for ever: only optional fields may be added.</summary>
public sealed record SignalFacts(
    Guid SignalId,
    string Feed,
    string Source,
    string SourceEventId,
    bool Cleared,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    bool Late,
    string? Title = null,
    string? Description = null,
    string? Rule = null,
    double? Value = null,
    double? Limit = null,
    string? Unit = null)
{
    /// <summary>Salted hash of who called; the person themselves is kept apart and can be erased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Person { get; init; }
}
