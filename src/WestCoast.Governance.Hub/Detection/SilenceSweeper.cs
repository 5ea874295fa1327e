using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>Finds sensors that missed their interval. Several processes may sweep: a sensor's row is one process's at a time.</summary>
internal sealed class SilenceSweeper(
    NpgsqlDataSource store, SensorRegistry sensors, ConfirmedPublisher bus, Outages outages, IntakeWatch watch, EdgeStamp stamp, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await outages.WaitOut(() => Sweep(stoppingToken), stoppingToken);
    }

    private async Task Sweep(CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var silent = new Dictionary<string, SensorState>(StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        foreach (var (id, state) in await SensorStates.LockQuiet(connection, now, ct))
        {
            if (sensors.Find(id) is not { } sensor)
                continue;

            var (after, found) = Silence.Check(sensor.Rules, state, now, watch.ListeningSince);
            if (found is not Detected.WentSilent went)
                continue;

            await bus.Tell(stamp.Silence(sensor, went.Since, SignalCondition.Raised, now), ct);
            silent[id] = after;
        }

        await SensorStates.Save(connection, silent, ct);
        await transaction.CommitAsync(ct);
    }
}
