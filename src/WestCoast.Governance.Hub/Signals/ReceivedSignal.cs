using System.Text.Json.Serialization;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>
/// The inbox: a signal that has had its effect, whole and with its raw bytes. Stored in the transaction of that
/// effect, so a second delivery finds it and changes nothing.
/// </summary>
internal sealed record ReceivedSignal
{
    /// <summary>The signal's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Absent when an all-clear found nothing open to clear.</summary>
    public Guid? IncidentId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Without who reported it: that is kept apart.</summary>
    public required SignalReceived Signal { get; init; }

    /// <summary>The hash of who reported it, which stays when they are erased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Person { get; init; }
}
