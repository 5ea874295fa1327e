namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// Takes the messages of some topics. What it returns may be acknowledged: the bus has confirmed it, or its refusal; it throws
/// <see cref="Edge.NotAcceptedException"/> when the bus did not.
/// </summary>
public interface ITopicIntake
{
    /// <summary>What to subscribe to at an external broker, and whether every hub must hear all of it, in order.</summary>
    IReadOnlyList<(string Filter, bool IsShared)> Filters { get; }

    bool Takes(string topic);

    /// <summary>Whether that station may subscribe to that filter at the hub's own endpoint: its own downlink only.</summary>
    bool MayHear(MqttSender sender, string filter);

    Task<Taken> Take(MqttMessage message, DateTimeOffset now, CancellationToken ct);
}
