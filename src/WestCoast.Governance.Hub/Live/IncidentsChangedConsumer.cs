using MassTransit;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Live;

/// <summary>Brings what the outbox published to the screens of this process. Every process has its own temporary queue.</summary>
internal sealed class IncidentsChangedConsumer(LiveFeed live, Outages outages) : IConsumer<IncidentsChanged>
{
    public Task Consume(ConsumeContext<IncidentsChanged> context) =>
        outages.WaitOut(() => live.Push(context.Message, context.CancellationToken), context.CancellationToken);
}
