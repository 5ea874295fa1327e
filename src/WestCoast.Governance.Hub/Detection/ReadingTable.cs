using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Detection;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>Every reading once: a device that was not answered sends the same reading again.</summary>
internal static class ReadingTable
{
    /// <summary>
    /// One round trip: what is remembered of each device, locked against other processes until the transaction ends,
    /// and the keys of exactly those readings that were not there yet and now are.
    /// </summary>
    public static async Task<(Dictionary<string, SensorState> States, HashSet<(string, long, string)> New)> LockAndInsert(
        NpgsqlConnection connection, IReadOnlyList<Reading> readings, World world, CapStatus status, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { SensorStates.Lock(readings.Select(reading => reading.DeviceId)), Insert(readings, world, status) },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var states = await SensorStates.Take(reader, ct);
        await reader.NextResultAsync(ct);
        var stored = new HashSet<(string, long, string)>();
        while (await reader.ReadAsync(ct))
            stored.Add((reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1).UtcTicks, reader.GetString(2)));
        return (states, stored);
    }

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

    /// <summary>PostgreSQL keeps microseconds.</summary>
    private static DateTimeOffset Micros(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
