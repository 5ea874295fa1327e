using Marten;
using MassTransit;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>Takes the synthetic beat the way of every signal: queue, store, outbox.</summary>
internal sealed class HeartbeatConsumer(
    IDocumentStore store, Outages outages, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock) : IConsumer<HeartbeatSent>
{
    public Task Consume(ConsumeContext<HeartbeatSent> context) =>
        outages.WaitOut(() => Store(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task Store(HeartbeatSent beat, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await session.Lock("heartbeat", ct); // beats that waited in the queue must not race for one stream
        session.Stamp(stamp);
        session.Because($"beat:{beat.BeatId}");
        session.Events.Append(StreamOf(beat.SentAt), new HeartbeatPassed(beat.BeatId, beat.SentAt, clock.GetUtcNow()));
        await session.SaveChangesAsync(ct);
        wakeup.Stored();
    }

    /// <summary>One stream a day, so that none grows without end.</summary>
    internal static Guid StreamOf(DateTimeOffset at) => SignalIds.For("heartbeat", "hub", at.UtcDateTime.ToString("yyyyMMdd"));
}
