using Npgsql;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Drills;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>
/// The one clock of this process's world. In the drill world it is anchored in the database, so that every process
/// agrees and a restart does not jump; a changed rate takes over from the drill time reached.
/// </summary>
internal static class WorldClock
{
    public static async Task<TimeProvider> Start(World world, double rate, NpgsqlDataSource store, CancellationToken ct)
    {
        if (world == World.Live)
            return TimeProvider.System;

        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var anchor = await Read(connection, ct);
        if (anchor is null || anchor.Rate != rate)
            anchor = await Write(connection, anchor, rate, ct);
        await transaction.CommitAsync(ct);
        return new DrillClock(anchor, TimeProvider.System);
    }

    private static async Task<DrillAnchor?> Read(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("lock table drill_clock; select real_at, drill_at, rate from drill_clock", connection);
        await using var reader = await read.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new DrillAnchor(reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetDouble(2))
            : null;
    }

    private static async Task<DrillAnchor> Write(NpgsqlConnection connection, DrillAnchor? before, double rate, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var anchor = new DrillAnchor(now, before?.At(now) ?? now, rate);
        await using var write = new NpgsqlCommand(
            """
            insert into drill_clock (id, real_at, drill_at, rate) values (true, $1, $2, $3)
            on conflict (id) do update set real_at = excluded.real_at, drill_at = excluded.drill_at, rate = excluded.rate
            """, connection)
        {
            Parameters = { new() { Value = anchor.Real }, new() { Value = anchor.Drill }, new() { Value = rate } },
        };
        await write.ExecuteNonQueryAsync(ct);
        return anchor;
    }
}
