using Npgsql;

namespace WestCoast.Governance.Hub.Deadlines;

/// <summary>A row whose moment has come: the reminder's, or the limit's own.</summary>
internal sealed record DueDeadline(Guid IncidentId, string Step, DateTimeOffset NextAt);

/// <summary>
/// Hands out the rows that are due, earliest first, each to one process at a time. Whoever is killed with rows in hand
/// keeps them from the others for no longer than <see cref="Lease"/>. Leases and waits are real time; limits are the world's.
/// </summary>
internal sealed class DueDeadlines(NpgsqlDataSource store)
{
    public const int Batch = 100;

    /// <summary>After so many faults a row is set aside: it counts as such, and is tried once a minute.</summary>
    public const int MostFaults = 5;

    /// <summary>More overdue rows than this are not counted.</summary>
    public const int MostCounted = 10_000;

    public const string TakeSql =
        """
        with due as materialized (
            select incident_id, step from open_deadlines
            where next_at <= $1 and next_at >= $2 and (not_before is null or not_before <= clock_timestamp())
            order by next_at limit $3 for update skip locked)
        update open_deadlines taken set not_before = clock_timestamp() + $4
        from due where taken.incident_id = due.incident_id and taken.step = due.step
        returning taken.incident_id, taken.step, taken.next_at
        """;

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <param name="from">Where the batch before ended, so that what it left behind in the index is not read again.</param>
    public async Task<IReadOnlyList<DueDeadline>> Take(DateTimeOffset now, DateTimeOffset from, CancellationToken ct)
    {
        await using var take = Command(TakeSql, now.ToUniversalTime(), from.ToUniversalTime(), Batch, Lease);
        await using var reader = await take.ExecuteReaderAsync(ct);
        var taken = new List<DueDeadline>();
        while (await reader.ReadAsync(ct))
            taken.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2)));
        return taken;
    }

    /// <summary>Handling it failed: it waits twice as long each time. How often it failed now; null when it changed meanwhile.</summary>
    public async Task<int?> SetBack(DueDeadline row, CancellationToken ct)
    {
        await using var set = Command(
            """
            update open_deadlines set faults = faults + 1, not_before = clock_timestamp() + least(interval '1 second' * 2 ^ least(faults, 6), interval '1 minute')
            where incident_id = $1 and step = $2 and next_at = $3 returning faults
            """,
            row.IncidentId, row.Step, row.NextAt);
        return await set.ExecuteScalarAsync(ct) as int?;
    }

    /// <summary>Makes the row what the incident's events say; true when it was something else.</summary>
    public async Task<bool> Mend(DueDeadline row, (DateTimeOffset DueAt, DateTimeOffset NextAt)? right, CancellationToken ct)
    {
        await using var mend = right is { } its
            ? Command(
                "update open_deadlines set due_at = $4, next_at = $5, not_before = null where incident_id = $1 and step = $2 and next_at = $3 and next_at <> $5",
                row.IncidentId, row.Step, row.NextAt, its.DueAt.ToUniversalTime(), its.NextAt.ToUniversalTime())
            : Command("delete from open_deadlines where incident_id = $1 and step = $2 and next_at = $3", row.IncidentId, row.Step, row.NextAt);
        return await mend.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>How many are due and not yet dealt with, and how many were set aside.</summary>
    public async Task<(long Overdue, long SetAside)> Count(DateTimeOffset now, CancellationToken ct)
    {
        await using var count = Command(
            """
            select (select count(*) from (select 1 from open_deadlines where next_at <= $1 limit $2) overdue),
                   (select count(*) from open_deadlines where faults >= $3)
            """,
            now.ToUniversalTime(), MostCounted, MostFaults);
        await using var reader = await count.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = store.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
