using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Ends requests whose time is over: no process had the line, or nobody answered a duty check, which is told of.</summary>
internal sealed class OverdueRequests(
    NpgsqlDataSource store, StationRegistry stations, ConfirmedPublisher bus, Outages outages, EdgeStamp stamp, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await outages.WaitOut(() => Sweep(stoppingToken), stoppingToken);
    }

    private async Task Sweep(CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var end = new NpgsqlCommand(
            """
            update station_requests set state = case state when 'asked' then 'no-line' else 'unanswered' end, done_at = $1, due_at = null
            where request_id in (select request_id from station_requests where due_at < $1 for update skip locked)
            returning request_id, protocol, address, state, asked_at
            """, connection) { Parameters = { new() { Value = now } } };
        await using (var reader = await end.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                if (reader.GetString(3) == "unanswered" && stations.Find(reader.GetString(1), reader.GetString(2)) is { } station)
                    await bus.Tell(Unanswered(stamp, station, reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(4), now), ct); // before the commit: said twice rather than never
            }
        }

        await transaction.CommitAsync(ct);
    }

    internal static SignalReceived Unanswered(EdgeStamp stamp, Station station, Guid request, DateTimeOffset askedAt, DateTimeOffset now) =>
        StationSignals.From(stamp, station, $"duty/{request}", "duty-unanswered", $"{station.Zh}：查岗 10 分钟无应答", now, now) with
        {
            Finding = new Finding { Rule = "duty-check", Value = (now - askedAt).TotalMinutes, Limit = RequestBook.DutyWindow.TotalMinutes, Unit = "min" },
        };
}
