using MassTransit;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>Every signal of the bus has its effect once, however often it is delivered; those of one kind and place in order.</summary>
internal sealed class SignalReceivedConsumer(RecordSignal record, Outages outages, EdgeStamp stamp) : IConsumer<Batch<SignalReceived>>
{
    /// <summary>At most so many are worked on at a time.</summary>
    public const int MostTogether = 16;

    public static void Configure(BatchOptions together) =>
        together.SetMessageLimit(MostTogether).SetTimeLimit(ms: 2).SetConcurrencyLimit(1);

    public Task Consume(ConsumeContext<Batch<SignalReceived>> context) => context.InLanes(
        stamp, record.LaneOf, signal => signal.ReceivedAt, one => outages.WaitOut(() => LostRace.RunAgain(
            () => record.Handle(one.Message, context.CancellationToken), context.CancellationToken), context.CancellationToken));
}
