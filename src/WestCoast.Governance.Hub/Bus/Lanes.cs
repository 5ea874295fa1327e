using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;
using MassTransit.Logging;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>
/// Works through what was delivered together: in the order of arrival within a lane, lanes side by side. MassTransit
/// alone keeps no order once it works on two messages at a time.
/// </summary>
internal static class Lanes
{
    /// <summary>
    /// When every message fails, the first failure is thrown: that is the retry's and the kill switch's business. When some
    /// fail, those alone are set aside in the error queue, with the reason.
    /// </summary>
    public static async Task InLanes<T>(
        this ConsumeContext<Batch<T>> together, EdgeStamp stamp, Func<T, string> lane, Func<T, DateTimeOffset> arrived, Func<ConsumeContext<T>, Task> work)
        where T : class, IStamped
    {
        var failed = new ConcurrentQueue<(ConsumeContext<T> Message, Exception Fault)>();
        await Task.WhenAll(together.Message.OrderBy(one => arrived(one.Message)).GroupBy(one => lane(one.Message)).Select(Drive));
        if (failed.Count == together.Message.Length)
            throw new AggregateException(failed.Select(failure => failure.Fault)).Flatten().InnerExceptions[0];
        foreach (var (message, fault) in failed)
            await SetAside(message, fault);

        async Task Drive(IEnumerable<ConsumeContext<T>> inOrder)
        {
            foreach (var one in inOrder)
            {
                using var span = EdgeMetrics.Spans.StartActivity(
                    $"{typeof(T).Name} process", ActivityKind.Consumer, one.Headers.Get<string>(DiagnosticHeaders.ActivityId));
                try
                {
                    stamp.Guard(one, one.Message);
                    await work(one);
                }
                catch (Exception e) when (!together.CancellationToken.IsCancellationRequested)
                {
                    span?.SetStatus(ActivityStatusCode.Error, e.Message);
                    failed.Enqueue((one, e));
                }
            }
        }
    }

    private static async Task SetAside<T>(ConsumeContext<T> message, Exception fault)
        where T : class, IStamped
    {
        var queue = message.ReceiveContext.InputAddress.Segments[^1];
        var errors = await message.GetSendEndpoint(new Uri($"exchange:{Topology.ErrorQueue(queue)}"));
        await errors.Send(message.Message, copy =>
        {
            copy.MessageId = message.MessageId;
            copy.Headers.Set(StampHeaders.World, message.Headers.Get<string>(StampHeaders.World));
            copy.Headers.Set(StampHeaders.CapStatus, message.Headers.Get<string>(StampHeaders.CapStatus));
            copy.Headers.Set(MessageHeaders.FaultMessage, fault.GetBaseException().Message);
            copy.Headers.Set(MessageHeaders.FaultExceptionType, fault.GetBaseException().GetType().Name);
            copy.Headers.Set(MessageHeaders.FaultMessageType, typeof(T).Name);
        }, message.CancellationToken);
    }
}
