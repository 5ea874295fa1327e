using System.Text.Json.Serialization;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Contracts.Signals;

/// <summary>
/// Something abnormal was reported or detected, in the hub's own words, whatever the feed.
/// <see cref="SignalId"/> is derived from the source event, so a repeated event is the same signal.
/// </summary>
public sealed record SignalReceived : IStamped
{
    public required World World { get; init; }
    public required CapStatus CapStatus { get; init; }
    public required Guid SignalId { get; init; }

    /// <summary>public-security, traffic, emergency, water, hotline, fire, hazmat, environment, structure.</summary>
    public required string Feed { get; init; }

    /// <summary>The system or device that spoke.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own id of this event.</summary>
    public required string SourceEventId { get; init; }

    /// <summary>A code of the kind catalogue.</summary>
    public required string Kind { get; init; }

    /// <summary>1 特别重大 … 4 一般; absent when the source does not say.</summary>
    public int? Severity { get; init; }

    public SignalCondition Condition { get; init; } = SignalCondition.Raised;
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Address { get; init; }
    public Position? Position { get; init; }

    /// <summary>6, 9, 12 or 15 digits, when the source knows it; it wins over the position.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>Event time, by the source's clock.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the edge had it in its hands.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>It was already old when it came; it opens nothing urgent by itself.</summary>
    public bool Late { get; init; }

    /// <summary>For a detected signal: which rule, which value, which limit.</summary>
    public Finding? Finding { get; init; }

    /// <summary>As it came, without who reported it.</summary>
    public RawMessage? Raw { get; init; }

    public SealedPerson? Person { get; init; }

    /// <summary>The signals that it follows up: it belongs to their incident while that is open, wherever it is by now. An all-clear of theirs clears nothing else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Guid>? Follows { get; init; }
}
