using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Detection;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>The tables of readings and of what detection remembers per sensor. All calls belong to one transaction.</summary>
internal static class ReadingTable
{
    /// <summary>
    /// One round trip: the remembered state of each device, locked against other processes until the transaction ends,
    /// and the keys of exactly those readings that were not there yet and now are.
    /// </summary>
    public static async Task<(Dictionary<string, SensorState> States, HashSet<(string, long, string)> New)> LockAndInsert(
        NpgsqlConnection connection, IReadOnlyList<Reading> readings, World world, CapStatus status, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Lock(readings), Insert(readings, world, status) } };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var states = new Dictionary<string, SensorState>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
            states[reader.GetString(0)] = JsonSerializer.Deserialize<SensorState>(reader.GetString(1)) ?? SensorState.Fresh;
        await reader.NextResultAsync(ct);
        var stored = new HashSet<(string, long, string)>();
        while (await reader.ReadAsync(ct))
            stored.Add((reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1).UtcTicks, reader.GetString(2)));
        return (states, stored);
    }

    private static NpgsqlBatchCommand Lock(IReadOnlyList<Reading> readings) =>
        new("select device_id, state::text from sensor_state where device_id = any($1) order by device_id for update")
        {
            Parameters = { new() { Value = readings.Select(reading => reading.DeviceId).Distinct().ToArray() } },
        };

    private static NpgsqlBatchCommand Insert(IReadOnlyList<Reading> readings, World world, CapStatus status) =>
        new("""
            insert into readings (device_id, at, reading_id, received_at, value, unit, world, cap_status)
            select *, $7, $8 from unnest($1, $2, $3, $4, $5, $6) on conflict do nothing
            returning device_id, at, reading_id
            """)
        {
            Parameters =
            {
                new() { Value = readings.Select(r => r.DeviceId).ToArray() },
                new() { Value = readings.Select(r => Micros(r.At)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
                new() { Value = readings.Select(r => r.ReadingId).ToArray() },
                new() { Value = readings.Select(r => r.ReceivedAt).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz },
                new() { Value = readings.Select(r => r.Value).ToArray() },
                new() { Value = readings.Select(r => r.Unit).ToArray() },
                new() { Value = world.ToString() }, new() { Value = status.ToString() },
            },
        };

    public static (string, long, string) Key(Reading r) => (r.DeviceId, Micros(r.At).UtcTicks, r.ReadingId);

    public static async Task SaveStates(NpgsqlConnection connection, IReadOnlyDictionary<string, SensorState> states, CancellationToken ct)
    {
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

    /// <summary>What is remembered of every sensor that was ever heard; nothing is locked.</summary>
    public static async Task<Dictionary<string, SensorState>> ReadStates(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select device_id, state::text from sensor_state");
        var states = new Dictionary<string, SensorState>(StringComparer.Ordinal);
        await using var reader = await read.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            states[reader.GetString(0)] = JsonSerializer.Deserialize<SensorState>(reader.GetString(1)) ?? SensorState.Fresh;
        return states;
    }

    /// <summary>PostgreSQL keeps microseconds.</summary>
    private static DateTimeOffset Micros(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
