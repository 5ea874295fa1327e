using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>The table of raw frames, one partition for each day (UTC), so that old days go at once.</summary>
internal static class RawFrames
{
    private static readonly ConcurrentDictionary<(NpgsqlDataSource, DateOnly), bool> There = new();

    public static async Task EnsureDay(NpgsqlDataSource store, DateOnly day, CancellationToken ct)
    {
        if (There.ContainsKey((store, day)))
            return;

        var (from, to) = (Text(day), Text(day.AddDays(1)));
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var add = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select pg_advisory_xact_lock(hashtext('raw_frames days'))"),
                new($"create table if not exists raw_frames_{from.Replace("-", "", StringComparison.Ordinal)} partition of raw_frames for values from ('{from} 00:00+00') to ('{to} 00:00+00')"),
            },
        };
        await add.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        There[(store, day)] = true;
    }

    /// <summary>Drops every day before <paramref name="oldest"/>; the days dropped.</summary>
    public static async Task<IReadOnlyList<string>> DropBefore(NpgsqlDataSource store, DateOnly oldest, CancellationToken ct)
    {
        var dropped = new List<string>();
        await using var find = store.CreateCommand("select relid::regclass::text from pg_partition_tree('raw_frames') where isleaf and level = 1");
        await using (var reader = await find.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                var name = reader.GetString(0);
                if (DateOnly.TryParseExact(name[(name.LastIndexOf('_') + 1)..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < oldest)
                    dropped.Add(name);
            }
        }

        foreach (var name in dropped)
        {
            await using var drop = store.CreateCommand($"drop table if exists {name}");
            await drop.ExecuteNonQueryAsync(ct);
        }

        return dropped;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
