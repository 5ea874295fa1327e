using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Domain.Detection;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>
/// What detection remembers of each sensor. A line is written only when that changes something: which limits stand,
/// silence, and now and then when it was last heard. The last value is the table of readings' to tell.
/// </summary>
internal static class SensorStates
{
    private const string Read =
        """
        select s.device_id, s.state::text, s.heard_at, r.at, r.value from sensor_state s
        left join lateral (select at, value from readings where device_id = s.device_id order by at desc limit 1) r on true
        """;

    /// <summary>Locked against other processes until the transaction ends.</summary>
    public static NpgsqlBatchCommand Lock(IEnumerable<string> devices) =>
        new(Read + " where s.device_id = any($1) order by s.device_id for update of s") { Parameters = { new() { Value = devices.Distinct().ToArray() } } };

    /// <summary>Those not heard since <paramref name="since"/> and not known to be silent; those that another process holds are left to it.</summary>
    public static async Task<Dictionary<string, SensorState>> LockQuiet(NpgsqlConnection connection, DateTimeOffset since, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            Read + " where s.silent_since is null and s.heard_at < $1 order by s.device_id for update of s skip locked", connection)
        {
            Parameters = { new() { Value = since.ToUniversalTime() } },
        };
        await using var reader = await read.ExecuteReaderAsync(ct);
        return await Take(reader, ct);
    }

    /// <summary>All of them; nothing is locked.</summary>
    public static async Task<Dictionary<string, SensorState>> All(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var read = store.CreateCommand(Read);
        await using var reader = await read.ExecuteReaderAsync(ct);
        return await Take(reader, ct);
    }

    public static async Task<Dictionary<string, SensorState>> Take(NpgsqlDataReader reader, CancellationToken ct)
    {
        var states = new Dictionary<string, SensorState>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var stored = JsonSerializer.Deserialize<SensorState>(reader.GetString(1)) ?? SensorState.Fresh;
            states[reader.GetString(0)] = stored with
            {
                HeardAt = Time(reader, 2), LastAt = Time(reader, 3), LastValue = await reader.IsDBNullAsync(4, ct) ? null : reader.GetDouble(4),
            };
        }

        return states;
    }

    /// <summary>Whether <paramref name="after"/> must be written. When a sensor was heard is kept to half its interval.</summary>
    public static bool IsWorthWriting(SensorRules rules, SensorState before, SensorState after) =>
        !after.Tripped.Equals(before.Tripped) || after.SilentSince != before.SilentSince
        || before.HeardAt is not { } heard || after.HeardAt - heard >= rules.ExpectedInterval / 2;

    public static async Task Save(NpgsqlConnection connection, IReadOnlyDictionary<string, SensorState> states, CancellationToken ct)
    {
        if (states.Count == 0)
            return;

        await using var save = new NpgsqlCommand(
            """
            update sensor_state s set state = n.state::jsonb, heard_at = n.heard, silent_since = n.silent
            from unnest($1, $2, $3, $4) n (id, state, heard, silent) where s.device_id = n.id
            """, connection)
        {
            Parameters =
            {
                new() { Value = states.Keys.ToArray() },
                new() { Value = states.Values.Select(state => JsonSerializer.Serialize(state)).ToArray() },
                new() { Value = states.Values.Select(state => state.HeardAt).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
                new() { Value = states.Values.Select(state => state.SilentSince).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
            },
        };
        await save.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A line for each sensor, so that there is something to lock; those that are there stay as they are.</summary>
    public static async Task AddLines(NpgsqlDataSource store, IEnumerable<string> sensors, CancellationToken ct)
    {
        await using var add = store.CreateCommand("insert into sensor_state (device_id, state) select id, 'null' from unnest($1) id on conflict do nothing");
        add.Parameters.Add(new() { Value = sensors.ToArray() });
        await add.ExecuteNonQueryAsync(ct);
    }

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
