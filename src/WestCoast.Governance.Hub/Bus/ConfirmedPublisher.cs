using MassTransit;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>
/// The only way onto the bus. Returns when the broker has confirmed; throws <see cref="NotAcceptedException"/> when
/// it has not within the deadline, or when too many confirms are already awaited.
/// </summary>
internal sealed class ConfirmedPublisher(IBus bus) : IDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);
    public const int MostOutstanding = 256;

    private readonly SemaphoreSlim _outstanding = new(MostOutstanding, MostOutstanding);

    /// <param name="message">Stamped with its world; the stamp goes into the headers too.</param>
    /// <param name="mandatory">False only for what may have no reader.</param>
    public async Task Publish<T>(T message, CancellationToken ct, bool mandatory = true)
        where T : class, IStamped
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Deadline);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            await _outstanding.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new NotAcceptedException($"{MostOutstanding} messages already wait for the broker's confirm.");
        }

        try
        {
            await bus.Publish(message, context => Stamp(context, mandatory), limit.Token);
            HubMetrics.Confirmed(TimeProvider.System.GetElapsedTime(began));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw new NotAcceptedException(
                e is OperationCanceledException ? $"The broker did not confirm within {Deadline.TotalSeconds:0} s." : $"The broker refused: {e.Message}", e);
        }
        finally
        {
            _outstanding.Release();
        }
    }

    public void Dispose() => _outstanding.Dispose();

    private static void Stamp<T>(PublishContext<T> context, bool mandatory)
        where T : class, IStamped
    {
        context.Headers.Set(StampHeaders.World, context.Message.World.ToString());
        context.Headers.Set(StampHeaders.CapStatus, context.Message.CapStatus.ToString());
        context.Mandatory = mandatory;
    }
}
