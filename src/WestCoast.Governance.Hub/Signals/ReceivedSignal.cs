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
    public required SignalReceived Signal { get; init; }
}
