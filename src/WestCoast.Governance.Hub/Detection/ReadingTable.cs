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
    /// <summary>The remembered state of each device, locked against other processes until the transaction ends.</summary>
    public static async Task<Dictionary<string, SensorState>> LockStates(NpgsqlConnection connection, string[] devices, CancellationToken ct)
    {
        await using var lines = new NpgsqlCommand(
            """
            insert into sensor_state (device_id, state) select id, 'null' from unnest($1) id order by id on conflict do nothing
            """, connection) { Parameters = { new() { Value = devices } } };
        await lines.ExecuteNonQueryAsync(ct);

        await using var locked = new NpgsqlCommand(
            "select device_id, state::text from sensor_state where device_id = any($1) order by device_id for update", connection)
        {
            Parameters = { new() { Value = devices } },
        };
        var states = new Dictionary<string, SensorState>(StringComparer.Ordinal);
        await using var reader = await locked.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            states[reader.GetString(0)] = JsonSerializer.Deserialize<SensorState>(reader.GetString(1)) ?? SensorState.Fresh;
        return states;
    }

    /// <summary>Stores what was not there yet; answers the keys of exactly those.</summary>
    public static async Task<HashSet<(string, long, string)>> InsertNew(
        NpgsqlConnection connection, IReadOnlyList<Reading> readings, World world, CapStatus status, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into readings (device_id, at, reading_id, received_at, value, unit, world, cap_status)
            select *, $7, $8 from unnest($1, $2, $3, $4, $5, $6) on conflict do nothing
            returning device_id, at, reading_id
            """, connection)
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
        var stored = new HashSet<(string, long, string)>();
        await using var reader = await insert.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            stored.Add((reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1).UtcTicks, reader.GetString(2)));
        return stored;
    }

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
