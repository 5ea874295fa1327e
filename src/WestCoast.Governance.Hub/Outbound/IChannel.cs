using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>A text for somebody, on its way out.</summary>
internal sealed record OutboundMessage(string Id, string Recipient, string Zh, string En, DateTimeOffset QueuedAt, World World, CapStatus CapStatus);

/// <summary>One way out of the building. It may be asked to send a message again; the id tells the other side that it is the same.</summary>
internal interface IChannel
{
    string Name { get; }

    /// <summary>Returns when the other side has taken it; throws <see cref="NotTakenException"/> when it has answered otherwise.</summary>
    Task Send(OutboundMessage message, CancellationToken ct);
}

/// <summary>The other side answered, and has not taken the message.</summary>
internal sealed class NotTakenException(string answer) : Exception(answer);
