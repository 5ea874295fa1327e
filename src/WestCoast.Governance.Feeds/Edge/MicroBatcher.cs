using System.Threading.Channels;

namespace WestCoast.Governance.Feeds.Edge;

/// <summary>
/// Gathers what must be confirmed into bus messages of at most <see cref="LargestBatch"/>. An item goes out at once when
/// nothing is under way, else with its neighbours after at most <see cref="LongestWait"/>. Bounded: when the
/// broker is slow the senders wait, not the memory.
/// </summary>
public class MicroBatcher<T>(Func<IReadOnlyList<T>, CancellationToken, Task> publish) : IAsyncDisposable
{
    public const int LargestBatch = 256;
    public const int MostUnderWay = 8;
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(10);

    private readonly Channel<Entry> _waiting = Channel.CreateBounded<Entry>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly SemaphoreSlim _slots = new(MostUnderWay, MostUnderWay);
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    private sealed record Entry(IReadOnlyList<T> Items, TaskCompletionSource Confirmed);

    public void Start() => _loop = Task.Run(Gather);

    /// <summary>Completes when the broker has confirmed all of them; throws <see cref="NotAcceptedException"/> when it did not.</summary>
    public async Task Accept(IReadOnlyList<T> items, CancellationToken ct)
    {
        var entry = new Entry(items, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await _waiting.Writer.WriteAsync(entry, ct);
        }
        catch (ChannelClosedException e)
        {
            throw new NotAcceptedException("This process is stopping.", e);
        }

        await entry.Confirmed.Task.WaitAsync(ct);
    }

    private async Task Gather()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            await _slots.WaitAsync();
            var batch = new List<Entry>();
            var size = Drain(batch, 0);
            if (_slots.CurrentCount < MostUnderWay - 1 && size < LargestBatch)
            {
                await Task.Delay(LongestWait);
                Drain(batch, size);
            }

            _ = Publish(batch);
        }
    }

    private int Drain(List<Entry> batch, int size)
    {
        while (size < LargestBatch && _waiting.Reader.TryPeek(out var next) && (size == 0 || size + next.Items.Count <= LargestBatch)
            && _waiting.Reader.TryRead(out next))
        {
            batch.Add(next);
            size += next.Items.Count;
        }

        return size;
    }

    /// <summary>Whatever goes wrong is told to those that wait for it, and to nobody else.</summary>
    private async Task Publish(List<Entry> batch)
    {
        try
        {
            foreach (var part in batch.SelectMany(entry => entry.Items).Chunk(LargestBatch))
                await publish(part, _stopping.Token);
            batch.ForEach(entry => entry.Confirmed.TrySetResult());
        }
        catch (Exception e)
        {
            var told = e as NotAcceptedException ?? new NotAcceptedException(e.Message, e);
            batch.ForEach(entry => entry.Confirmed.TrySetException(told));
        }
        finally
        {
            _slots.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_waiting.Writer.TryComplete())
            return;

        await _loop;
        await _stopping.CancelAsync();
        _stopping.Dispose();
        _slots.Dispose();
        GC.SuppressFinalize(this);
    }
}
