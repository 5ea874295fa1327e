using System.Net.Sockets;
using Npgsql;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>
/// PostgreSQL is away: the message in hand waits, and with it everything behind it in the queue. A database
/// outage must never push an accepted message into an error queue.
/// </summary>
internal sealed class StoreOutage(IntakeWatch watch, ILogger<StoreOutage> log)
{
    private static readonly TimeSpan[] Waits = [.. new[] { 0.1, 0.2, 0.5, 1, 2 }.Select(TimeSpan.FromSeconds)];

    public async Task WaitOut(Func<Task> work, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (IsOutage(e) && !ct.IsCancellationRequested)
            {
                watch.Trouble();
                if (attempt % 10 == 0)
                    log.LogWarning("The store is away ({Reason}); accepted messages wait in their queues", Root(e).Message);
                await Task.Delay(Waits[Math.Min(attempt, Waits.Length - 1)], ct);
            }
        }
    }

    /// <summary>Class 08 connection, 53 resources, 57P operator intervention; or no answer at all.</summary>
    internal static bool IsOutage(Exception e) => Root(e) switch
    {
        PostgresException { SqlState: var state } =>
            state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal),
        SocketException or EndOfStreamException or IOException or TimeoutException or NpgsqlException => true,
        _ => e is NpgsqlException and not PostgresException,
    };

    private static Exception Root(Exception e)
    {
        while (e is not PostgresException && e.InnerException is { } inner)
            e = inner;
        return e;
    }
}
