using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using WestCoast.Governance.Simulators.Scenarios;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>What a stretch of background load came to.</summary>
internal sealed record LoadResult(int Sent, int NotAcknowledged, TimeSpan Took, Percentiles PubAck)
{
    public double PerSecond => (Sent - NotAcknowledged) / Took.TotalSeconds;
}

/// <summary>
/// Ordinary readings at a steady rate over many connections. The clock decides when one is due, not the previous
/// answer; only a connection with too many unanswered ones holds it up, and the achieved rate then says so.
/// </summary>
internal sealed class BackgroundLoad(IReadOnlyList<LoadLine> lines)
{
    private const int UnansweredPerLine = 32;
    private readonly (LoadLine Line, HealthySensor Values, SemaphoreSlim Room)[] _senders =
        [.. lines.Select(line => (line, new HealthySensor(line.Sensor, [], seed: 7), new SemaphoreSlim(UnansweredPerLine)))];

    public async Task<LoadResult> Run(string run, int perSecond, TimeSpan length, CancellationToken ct)
    {
        var answered = new ConcurrentQueue<TimeSpan>();
        var unanswered = 0;
        var due = (int)(perSecond * length.TotalSeconds);
        var began = Stopwatch.GetTimestamp();

        for (var sent = 0; sent < due;)
        {
            for (var now = Math.Min(due, (int)(perSecond * Stopwatch.GetElapsedTime(began).TotalSeconds)); sent < now; sent++)
            {
                var sender = _senders[sent % _senders.Length];
                await sender.Room.WaitAsync(ct);
                _ = Send(sender.Line, sender.Room, string.Create(CultureInfo.InvariantCulture, $"{run}.b{sent}"), sender.Values.Next());
            }

            await Task.Delay(1, ct);
        }

        foreach (var (_, _, room) in _senders)
            await Drain(room, ct);
        return new LoadResult(due, unanswered, Stopwatch.GetElapsedTime(began), Percentiles.Of(answered));

        async Task Send(LoadLine line, SemaphoreSlim room, string id, double value)
        {
            try
            {
                if (await line.Publish(id, value, ct) is { } took)
                    answered.Enqueue(took);
                else
                    Interlocked.Increment(ref unanswered);
            }
            finally
            {
                room.Release();
            }
        }
    }

    private static async Task Drain(SemaphoreSlim room, CancellationToken ct)
    {
        for (var i = 0; i < UnansweredPerLine; i++)
            await room.WaitAsync(ct);
        room.Release(UnansweredPerLine);
    }
}
