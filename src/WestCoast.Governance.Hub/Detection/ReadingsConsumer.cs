using MassTransit;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>
/// Every micro-batch of readings is evaluated and stored once, however often it is delivered. Those that wait
/// together are taken together, in one transaction, so that a burst is caught up with.
/// </summary>
internal sealed class ReadingsConsumer(DetectReadings detect, Outages outages, EdgeStamp stamp) : IConsumer<Batch<ReadingsReceived>>
{
    /// <summary>At most so many bus messages in one transaction.</summary>
    public const int MostTogether = 32;

    public static void Configure(BatchOptions together) =>
        together.SetMessageLimit(MostTogether).SetTimeLimit(ms: 5).SetConcurrencyLimit(1);

    public async Task Consume(ConsumeContext<Batch<ReadingsReceived>> context)
    {
        if (context.Message.All(one => stamp.Fits(one, one.Message)))
        {
            try
            {
                await Detect([.. context.Message.Select(one => one.Message)], context.CancellationToken);
                return;
            }
            catch (Exception) when (context.Message.Length > 1 && !context.CancellationToken.IsCancellationRequested)
            {
                // one of them cannot be stored; the others shall not suffer for it
            }
        }

        await context.InLanes(stamp, _ => "", batch => batch.ReceivedAt, one => Detect([one.Message], context.CancellationToken));
    }

    private Task Detect(IReadOnlyList<ReadingsReceived> batches, CancellationToken ct) =>
        outages.WaitOut(() => detect.Handle(batches, ct), ct);
}
