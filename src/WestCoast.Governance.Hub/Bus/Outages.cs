using System.Net.Sockets;
using Npgsql;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>
/// PostgreSQL or RabbitMQ is away: the message in hand waits, and with it everything behind it in the queue. An
/// outage must never push an accepted message into an error queue.
/// </summary>
internal sealed class Outages(IntakeWatch watch, ILogger<Outages> log)
{
    private static readonly TimeSpan[] Waits = [.. new[] { 0.1, 0.2, 0.5, 1, 2 }.Select(TimeSpan.FromSeconds)];

    /// <summary>Does the work, again and again while an outage lasts; every other failure is the caller's.</summary>
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
                    log.LogWarning("Waiting: {Reason}. Accepted messages stay in their queues", Root(e).Message);
                await Task.Delay(Waits[Math.Min(attempt, Waits.Length - 1)], ct);
            }
        }
    }

    /// <summary>PostgreSQL classes 08 connection, 53 resources, 57P operator intervention; no answer at all; no confirm.</summary>
    internal static bool IsOutage(Exception e) => Root(e) switch
    {
        PostgresException { SqlState: var state } =>
            state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal) || state == "25P03",
        SocketException or IOException or TimeoutException or NpgsqlException or NotAcceptedException => true,
        _ => false,
    };

    private static Exception Root(Exception e)
    {
        while (e is not (PostgresException or NotAcceptedException) && e.InnerException is { } inner)
            e = inner;
        return e;
    }
}
