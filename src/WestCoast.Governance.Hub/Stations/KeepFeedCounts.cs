using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Writes down every few seconds what this process took in and refused, by feed and minute, and which stations it heard.</summary>
internal sealed class KeepFeedCounts(NpgsqlDataSource store, StationWatch watch, Outages outages, HubOptions options, TimeProvider clock) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string Feed, string Reason), long> _counts = new();
    private readonly string _instance = $"{options.Instance ?? Environment.MachineName}/{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listener = Listen();
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await outages.WaitOut(() => Write(stoppingToken), stoppingToken);
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, its) =>
            {
                if (instrument.Meter.Name == EdgeMetrics.Prefix && instrument.Name is "accepted" or "refused")
                    its.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, n, tags, _) => _counts.AddOrUpdate((Tag(tags, "feed"), Tag(tags, "reason")), n, (_, before) => before + n));
        listener.Start();
        return listener;
    }

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
                return tag.Value as string ?? "";
        }

        return "";
    }

    private async Task Write(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var counts = _counts.Keys.Select(key => (key.Feed, key.Reason, N: _counts.TryRemove(key, out var n) ? n : 0)).Where(count => count.N > 0).ToList();
        var heard = watch.Take();
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var write = new NpgsqlBatch(connection) { BatchCommands = { Lines() } };
        if (counts.Count > 0)
            write.BatchCommands.Add(Counts(counts, now));
        if (heard.Count > 0)
            write.BatchCommands.Add(Heard(heard));
        try
        {
            await write.ExecuteNonQueryAsync(ct);
        }
        catch
        {
            foreach (var (feed, reason, n) in counts)
                _counts.AddOrUpdate((feed, reason), n, (_, since) => since + n);
            throw;
        }
    }

    private NpgsqlBatchCommand Lines() => new(
        """
        insert into feed_lines (instance, feed, lines, at) select $1, *, now() from unnest($2, $3)
        on conflict (instance, feed) do update set lines = excluded.lines, at = excluded.at
        """)
    {
        Parameters = { new() { Value = _instance }, new() { Value = watch.Lines.Keys.ToArray() }, new() { Value = watch.Lines.Values.ToArray() } },
    };

    private static NpgsqlBatchCommand Counts(List<(string Feed, string Reason, long N)> counts, DateTimeOffset now) => new(
        """
        insert into feed_minutes (feed, minute, reason, n, last_at) select feed, date_trunc('minute', $4), reason, n, $4 from unnest($1, $2, $3) t (feed, reason, n)
        on conflict (feed, minute, reason) do update set n = feed_minutes.n + excluded.n, last_at = excluded.last_at
        """)
    {
        Parameters =
        {
            new() { Value = counts.Select(c => c.Feed).ToArray() }, new() { Value = counts.Select(c => c.Reason).ToArray() }, new() { Value = counts.Select(c => c.N).ToArray() },
            new() { Value = now.ToUniversalTime() },
        },
    };

    private static NpgsqlBatchCommand Heard(IReadOnlyList<((string Protocol, string Address) Station, StationWatch.Heard Heard)> heard) => new(
        """
        insert into station_seen (protocol, address, last_at, peer, frames) select * from unnest($1, $2, $3, $4, $5)
        on conflict (protocol, address) do update set
            last_at = greatest(station_seen.last_at, excluded.last_at), peer = excluded.peer, frames = station_seen.frames + excluded.frames
        """)
    {
        Parameters =
        {
            new() { Value = heard.Select(h => h.Station.Protocol).ToArray() }, new() { Value = heard.Select(h => h.Station.Address).ToArray() },
            new() { Value = heard.Select(h => h.Heard.LastAt.ToUniversalTime()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
            new() { Value = heard.Select(h => h.Heard.Peer).ToArray() }, new() { Value = heard.Select(h => h.Heard.Frames).ToArray() },
        },
    };
}
