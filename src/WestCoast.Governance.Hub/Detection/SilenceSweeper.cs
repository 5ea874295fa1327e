using System.Text.Json;
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
        foreach (var (id, state) in await Quiet(connection, now, ct))
        {
            if (sensors.Find(id) is not { } sensor)
                continue;

            var (after, found) = Silence.Check(sensor.Rules, state, now, watch.ListeningSince);
            if (found is not Detected.WentSilent went)
                continue;

            await bus.Publish(stamp.Silence(sensor, went.Since, SignalCondition.Raised, now), ct);
            silent[id] = after;
        }

        if (silent.Count > 0)
            await ReadingTable.SaveStates(connection, silent, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<List<(string, SensorState)>> Quiet(NpgsqlConnection connection, DateTimeOffset now, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            """
            select device_id, state::text from sensor_state
            where silent_since is null and heard_at < $1 order by device_id for update skip locked
            """, connection) { Parameters = { new() { Value = now.ToUniversalTime() } } };
        var quiet = new List<(string, SensorState)>();
        await using var reader = await read.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (JsonSerializer.Deserialize<SensorState>(reader.GetString(1)) is { } state)
                quiet.Add((reader.GetString(0), state));
        }

        return quiet;
    }
}
