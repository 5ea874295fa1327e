using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Each feed in operation: whether it speaks, how much, what of it was refused and why, who of it is silent.</summary>
internal static class FeedOverview
{
    /// <summary>Figures are of the last hour, but for the rate: that is of the last five whole minutes.</summary>
    public sealed record Feed(
        string Name, string Zh, string En, string Way, string State, int? Lines, DateTimeOffset? LastAt, double PerMinute, long Accepted, IReadOnlyDictionary<string, long> Refused,
        int Devices, int Silent, int? ExpectedIntervalSeconds);

    private static readonly (string Name, string Zh, string En, string Way)[] Known =
    [
        ("public-security", "公安", "Public security", "http"), ("traffic", "交通", "Traffic", "http"), ("emergency", "应急", "Emergency", "http"),
        ("water", "水务", "Water", "http"), ("hotline", "12345 热线", "12345 hotline", "http"), ("fire", "消防传感器", "Fire sensors", "mqtt"), ("hazmat", "危化品传感器", "Hazmat sensors", "mqtt"),
        ("environment", "环境传感器", "Environment sensors", "mqtt"), ("structure", "结构传感器", "Structure sensors", "mqtt"),
        ("gb26875", "消防远程监控", "Fire monitoring, GB/T 26875.3", "tcp"), ("sl651", "水文监测", "Hydrology, SL 651", "tcp"), ("hj212", "污染源监测", "Emissions, HJ 212", "tcp"),
        ("jt808", "危货车辆", "Vehicles, JT/T 808", "tcp"), ("meokon", "消防水压终端", "Fire-water terminals", "mqtt"), ("sparkplug", "工业网关", "Sparkplug nodes", "mqtt"),
    ];

    public static void MapFeeds(this IEndpointRouteBuilder api) =>
        api.MapGet("feeds", List).Needs(Deed.SeeFeeds).WithSummary("Each feed in operation: lines, last message, rate, refusals by reason, silence");

    private static async Task<IResult> List(NpgsqlDataSource store, StationRegistry stations, SensorRegistry sensors, IConfiguration configuration, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var counts = await Counts(store, now, ct);
        var lines = await Lines(store, ct);
        var silentStations = await Silent(store, "select protocol || ' ' || address from station_seen where silent_since is not null", ct);
        var silentSensors = await Silent(store, "select device_id from sensor_state where silent_since is not null", ct);
        var others = counts.Keys.Where(name => Known.All(known => known.Name != name)).Select(name => (Name: name, Zh: name, En: name, Way: "other"));
        return TypedResults.Ok(Known.Concat(others.OrderBy(other => other.Name, StringComparer.Ordinal)).Select(feed =>
        {
            var own = stations.All.Where(station => station.Protocol == feed.Name).ToList();
            var measured = sensors.All.Where(sensor => feed.Way == "mqtt" && sensor.Feed == feed.Name).ToList();
            var silent = own.Count(station => silentStations.Contains($"{station.Protocol} {station.Address}")) + measured.Count(sensor => silentSensors.Contains(sensor.Id));
            var its = counts.GetValueOrDefault(feed.Name) ?? [];
            var accepted = its.Where(count => count.Reason == "").ToList();
            var last = its.Select(count => (DateTimeOffset?)count.LastAt).Max();
            var expected = configuration.GetValue<int?>($"Feeds:Expected:{feed.Name}");
            var state = silent > 0 || (expected is { } seconds && (last is null || now - last > TimeSpan.FromSeconds(seconds))) ? "silent"
                : last is null ? "unheard" : its.Any(count => count.Reason != "" && now - count.LastAt < TimeSpan.FromMinutes(5)) ? "refusing" : "speaking";
            return new Feed(
                feed.Name, feed.Zh, feed.En, feed.Way, state, lines.TryGetValue(feed.Name, out var open) ? open : feed.Way == "tcp" ? 0 : null, last,
                accepted.Sum(count => count.Lately) / 5.0, accepted.Sum(count => count.N), its.Where(count => count.Reason != "").ToDictionary(count => count.Reason, count => count.N),
                own.Count + measured.Count, silent, expected);
        }));
    }

    private sealed record Count(string Reason, long N, long Lately, DateTimeOffset LastAt);

    private static async Task<Dictionary<string, List<Count>>> Counts(NpgsqlDataSource store, DateTimeOffset now, CancellationToken ct)
    {
        await using var read = store.CreateCommand(
            """
            select feed, reason, coalesce(sum(n) filter (where minute > $1 - interval '1 hour'), 0)::bigint,
                coalesce(sum(n) filter (where minute >= date_trunc('minute', $1) - interval '5 minutes' and minute < date_trunc('minute', $1)), 0)::bigint, max(last_at)
            from feed_minutes where minute > $1 - interval '1 day' group by feed, reason
            """);
        read.Parameters.Add(new() { Value = now.ToUniversalTime() });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var counts = new Dictionary<string, List<Count>>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var name = reader.GetString(0);
            if (!counts.TryGetValue(name, out var its))
                counts[name] = its = [];
            its.Add(new(reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetFieldValue<DateTimeOffset>(4)));
        }

        return counts;
    }

    private static async Task<Dictionary<string, int>> Lines(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select feed, sum(lines)::integer from feed_lines where at > now() - interval '10 seconds' group by feed");
        await using var reader = await read.ExecuteReaderAsync(ct);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
            lines[reader.GetString(0)] = reader.GetInt32(1);
        return lines;
    }

    private static async Task<HashSet<string>> Silent(NpgsqlDataSource store, string sql, CancellationToken ct)
    {
        await using var read = store.CreateCommand(sql);
        await using var reader = await read.ExecuteReaderAsync(ct);
        var silent = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
            silent.Add(reader.GetString(0));
        return silent;
    }
}
