using MassTransit;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>Life-safety signals have the same effect as all others, by a queue of their own.</summary>
internal sealed class UrgentSignalConsumer(RecordSignal record, Outages outages, EdgeStamp stamp) : IConsumer<Batch<UrgentSignalReceived>>
{
    public Task Consume(ConsumeContext<Batch<UrgentSignalReceived>> context) => context.InLanes(
        stamp, urgent => record.LaneOf(urgent.Signal), urgent => urgent.Signal.ReceivedAt, one => outages.WaitOut(() => LostRace.RunAgain(
            () => record.Handle(one.Message.Signal, context.CancellationToken), context.CancellationToken), context.CancellationToken));
}
