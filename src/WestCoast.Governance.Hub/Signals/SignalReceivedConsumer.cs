using MassTransit;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>Every signal of the bus has its effect once, however often it is delivered.</summary>
internal sealed class SignalReceivedConsumer(RecordSignal record, Outages outages) : IConsumer<SignalReceived>
{
    public Task Consume(ConsumeContext<SignalReceived> context) =>
        outages.WaitOut(() => record.Handle(context.Message, context.CancellationToken), context.CancellationToken);
}
