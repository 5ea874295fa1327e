using System.Buffers;
using System.Diagnostics;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// The one door for MQTT messages, whoever brought them: sensors' own topic, terminals, edge nodes, mapped layouts. What nobody takes is
/// refused and kept, as the sensors' topic does it.
/// </summary>
public sealed class MqttIntake(TelemetryIntake native, IEnumerable<ITopicIntake> others, MqttSigners signers, TimeProvider clock)
{
    private readonly ITopicIntake[] _others = [.. others];

    /// <summary>What to subscribe to at an external broker, beside the sensors' own topic.</summary>
    public IEnumerable<(string Filter, bool IsShared)> Filters => _others.SelectMany(intake => intake.Filters);

    /// <param name="sender">The name that signed in; null when a broker vouches for the topic.</param>
    public async Task<Taken> Take(string topic, ReadOnlySequence<byte> payload, string? sender, string? traceParent, CancellationToken ct)
    {
        var intake = topic.StartsWith("sensors/", StringComparison.Ordinal) ? null : Array.Find(_others, its => its.Takes(topic));
        if (intake is null)
            return Taken.No(await native.Take(topic, payload, sender, traceParent, ct));

        using var span = EdgeMetrics.Spans.StartActivity("mqtt receive", ActivityKind.Server, traceParent);
        span?.SetTag("messaging.destination", topic);
        var who = sender is null ? null : signers.Find(sender) ?? new MqttSender(sender); // no longer registered: then it speaks for nobody but itself
        var taken = await intake.Take(new MqttMessage(topic, payload, who, span?.Id ?? traceParent), clock.GetUtcNow(), ct);
        span?.SetTag("refused", taken.Refused);
        return taken;
    }

    /// <summary>Only stations hear anything, and only what is meant for them.</summary>
    public bool MayHear(string sender, string filter) =>
        signers.Find(sender) is { Station: not null } who && Array.Exists(_others, intake => intake.MayHear(who, filter));
}
