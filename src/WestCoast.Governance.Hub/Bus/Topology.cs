using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>A durable work queue and the messages it takes.</summary>
internal sealed record WorkQueue(string Name, params Type[] Messages)
{
    /// <summary>One process at a time takes from it, and another when that one is gone: the order of the queue is the order of the work.</summary>
    public bool InOrder { get; init; }

    public IReadOnlyDictionary<string, object?> Arguments => InOrder
        ? new Dictionary<string, object?>(Topology.WorkQueueArguments) { ["x-single-active-consumer"] = true }
        : Topology.WorkQueueArguments;
}

/// <summary>
/// What must exist on the broker: quorum queues that survive, a limit on deliveries, a dead-letter exchange behind
/// them, and a queue for whatever finds no other. Names are the wire format.
/// </summary>
internal static class Topology
{
    public const string Signals = "signals";
    /// <summary>Life-safety, on a way of its own.</summary>
    public const string UrgentSignals = "urgent-signals";

    public const string Readings = "readings";
    public const string Frames = "frames";
    public const string Refused = "refused";

    /// <summary>Where the broker puts what was delivered too often.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Where the broker puts what no queue was bound for.</summary>
    public const string Unrouted = "unrouted";

    public const int DeliveryLimit = 20;

    /// <summary>Signals and readings apart, so that a flood of readings never stands before a fire.</summary>
    public static readonly IReadOnlyList<WorkQueue> Queues =
    [
        new(Signals, typeof(SignalReceived), typeof(HeartbeatSent)),
        new(UrgentSignals, typeof(UrgentSignalReceived)),
        new(Readings, typeof(ReadingsReceived)) { InOrder = true },
        new(Refused, typeof(MessageRefused)),
        new(Frames, typeof(FramesReceived)),
    ];

    public static readonly IReadOnlyDictionary<string, object?> WorkQueueArguments = new Dictionary<string, object?>
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = DeadLetters,
    };

    /// <summary>Looking at a dead letter counts as a delivery; RabbitMQ 4 drops what was delivered 20 times unless told otherwise.</summary>
    public static readonly IReadOnlyDictionary<string, object?> KeepingQueueArguments =
        new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = 1_000_000 };

    public static readonly IReadOnlyDictionary<string, object?> MessageExchangeArguments =
        new Dictionary<string, object?> { ["alternate-exchange"] = Unrouted };

    /// <summary>MassTransit's queue for messages whose consumer failed for good.</summary>
    public static string ErrorQueue(string queue) => queue + "_error";

    /// <summary>MassTransit's name for a message type's exchange.</summary>
    public static string Exchange(Type message) => $"{message.Namespace}:{message.Name}";

    /// <summary>Every queue in which a message may come to rest without having had its effect.</summary>
    public static IEnumerable<string> RestingPlaces => [.. Queues.Select(q => ErrorQueue(q.Name)), DeadLetters, Unrouted];
}
