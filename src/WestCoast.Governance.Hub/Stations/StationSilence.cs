using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>
/// Silence is a fault: a station that was heard once and has missed three of its intervals is told of, and when it speaks
/// again. Several processes may sweep; a row is one process's at a time.
/// </summary>
internal sealed class StationSilence(
    NpgsqlDataSource store, StationRegistry stations, ConfirmedPublisher bus, Outages outages, IntakeWatch watch, EdgeStamp stamp, TimeProvider clock) : BackgroundService
{
    public const int MissedIntervals = 3;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await outages.WaitOut(() => Sweep(stoppingToken), stoppingToken);
    }

    /// <summary>The signal that the station's condition now makes, if it has changed.</summary>
    internal static SignalReceived? Judge(EdgeStamp stamp, Station station, DateTimeOffset lastAt, DateTimeOffset? silentSince, DateTimeOffset listeningSince, DateTimeOffset now)
    {
        var quiet = now - (lastAt > listeningSince ? lastAt : listeningSince); // nobody is silent to a hub that was away
        if (silentSince is { } since && lastAt > since)
            return Signal(stamp, station, since, SignalCondition.Cleared, now);
        return silentSince is null && quiet > MissedIntervals * TimeSpan.FromSeconds(station.ExpectedIntervalSeconds)
            ? Signal(stamp, station, lastAt, SignalCondition.Raised, now)
            : null;
    }

    private static SignalReceived Signal(EdgeStamp stamp, Station station, DateTimeOffset since, SignalCondition condition, DateTimeOffset now)
    {
        var raised = condition == SignalCondition.Raised;
        return StationSignals.From(
            stamp, station, $"silence/{since.UtcTicks:x}/{(raised ? "raised" : "cleared")}", "sensor-silent", raised ? $"{station.Zh}：失联" : $"{station.Zh}：恢复通信", now, now) with
        {
            Condition = condition,
            Finding = new Finding { Rule = "silence", Value = (now - since).TotalSeconds, Limit = MissedIntervals * station.ExpectedIntervalSeconds, Unit = "s" },
        };
    }

    private async Task Sweep(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var read = new NpgsqlCommand("select protocol, address, last_at, silent_since from station_seen where silent_since is not null or last_at < $1 for update skip locked", connection);
        read.Parameters.Add(new() { Value = now.ToUniversalTime().AddSeconds(-1) });
        var changed = new List<(string Protocol, string Address, DateTimeOffset? Since)>();
        await using (var reader = await read.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                var (protocol, address, lastAt) = (reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2));
                DateTimeOffset? since = await reader.IsDBNullAsync(3, ct) ? null : reader.GetFieldValue<DateTimeOffset>(3);
                if (stations.Find(protocol, address) is not { } station || Judge(stamp, station, lastAt, since, watch.ListeningSince, now) is not { } signal)
                    continue;

                await bus.Tell(signal, ct);
                changed.Add((protocol, address, signal.Condition == SignalCondition.Raised ? lastAt : null));
            }
        }

        foreach (var (protocol, address, since) in changed)
        {
            await using var mark = new NpgsqlCommand("update station_seen set silent_since = $3 where protocol = $1 and address = $2", connection);
            mark.Parameters.Add(new() { Value = protocol });
            mark.Parameters.Add(new() { Value = address });
            mark.Parameters.Add(new() { Value = (object?)since?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
            await mark.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }
}
