using MassTransit;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>Every micro-batch of readings is evaluated and stored once, however often it is delivered.</summary>
internal sealed class ReadingsConsumer(DetectReadings detect, Outages outages) : IConsumer<ReadingsReceived>
{
    public Task Consume(ConsumeContext<ReadingsReceived> context) =>
        outages.WaitOut(() => detect.Handle(context.Message, context.CancellationToken), context.CancellationToken);
}
