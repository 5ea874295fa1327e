using System.Threading.Channels;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

/// <summary>A broker that confirms or refuses each batch only when the test says so.</summary>
internal sealed class HeldBroker
{
    private readonly Channel<Batch> _batches = Channel.CreateUnbounded<Batch>();
    private int _seen;

    public int Seen => Volatile.Read(ref _seen);

    public Task Publish(IReadOnlyList<Reading> readings, CancellationToken ct)
    {
        var batch = new Batch(readings, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Interlocked.Increment(ref _seen);
        _batches.Writer.TryWrite(batch);
        return batch.Answer.Task.WaitAsync(ct);
    }

    public async Task<Batch> Next(CancellationToken ct) => await _batches.Reader.ReadAsync(ct);

    public sealed record Batch(IReadOnlyList<Reading> Readings, TaskCompletionSource Answer)
    {
        public void Confirm() => Answer.TrySetResult();

        public void Fail(Exception why) => Answer.TrySetException(why);
    }
}
