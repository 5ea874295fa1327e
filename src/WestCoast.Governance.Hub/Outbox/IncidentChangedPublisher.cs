using System.Diagnostics;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Daemon;
using Marten.Events.Daemon.Internals;
using Marten.Subscriptions;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Outbox;

/// <summary>
/// Publishes stored changes to the bus. The event store is the outbox: Marten keeps our position, so every event is
/// published at least once, in order, across restarts. Exactly one process does it at a time.
/// </summary>
internal sealed class IncidentChangedPublisher : SubscriptionBase
{
    public const string SubscriptionName = "incident-changed";

    /// <summary>How Marten names this subscription's progress.</summary>
    public const string ProgressName = SubscriptionName + ":All";

    private readonly Lazy<IDocumentStore> _store;
    private readonly ConfirmedPublisher _bus;
    private readonly Outages _outages;
    private readonly EdgeStamp _stamp;

    /// <param name="services">Gives the store later: it is being made while it makes this.</param>
    public IncidentChangedPublisher(IServiceProvider services, ConfirmedPublisher bus, Outages outages, EdgeStamp stamp)
    {
        (_store, _bus, _outages, _stamp) = (new(services.GetRequiredService<IDocumentStore>), bus, outages, stamp);
        Name = SubscriptionName;
        Options.BatchSize = StoredChanges.LongestRun;
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        await _outages.WaitOut(() => Publish(page, cancellationToken), cancellationToken);
        if (page.Events.Any(e => e.Data is IncidentEvent))
            CrashPoint.Reached(CrashPoint.PublishedNotRecorded);
        return NullChangeListener.Instance;
    }

    /// <summary>Nobody may be watching, and that is no fault; whoever comes later reads the store.</summary>
    private async Task Publish(EventRange page, CancellationToken ct)
    {
        await using var session = _store.Value.QuerySession();
        var changed = await session.Describe(_stamp, page.SequenceFloor, page.SequenceCeiling, page.Events, ct);
        using var span = Span(changed);
        await _bus.Publish(changed, ct, mandatory: false);
    }

    /// <summary>Of the trace that stored the first change; the others are linked.</summary>
    private static Activity? Span(IncidentsChanged changed)
    {
        var traces = changed.Changes.Select(change => change.TraceParent).OfType<string>().Distinct().ToList();
        if (traces.Count == 0)
            return null;

        var links = traces.Skip(1).Select(trace => ActivityContext.TryParse(trace, null, out var context) ? new ActivityLink(context) : default);
        var span = EdgeMetrics.Spans.StartActivity(ActivityKind.Producer, ActivityContext.TryParse(traces[0], null, out var first) ? first : default, links: links, name: "outbox publish");
        span?.SetTag("changes", changed.Changes.Count);
        return span;
    }
}
