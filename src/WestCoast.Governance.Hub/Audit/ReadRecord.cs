using System.Data;
using Npgsql;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>Walks the whole record as it was at one moment, beside a hub that goes on storing.</summary>
internal static class ReadRecord
{
    public static async Task<RecordWalk> Walk(NpgsqlDataSource store, IReadOnlySet<long> checkpointed, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var settings = new NpgsqlCommand("set local enable_hashjoin = off; set local enable_sort = off", connection); // both sides come sorted
        await settings.ExecuteNonQueryAsync(ct);

        await using var end = new NpgsqlCommand("select coalesce(max(seq_id), 0) from audit_chain", connection);
        var walk = new RecordWalk((long)(await end.ExecuteScalarAsync(ct))!, checkpointed);
        var missing = await Missing(connection, ct);

        await using var read = new NpgsqlCommand(
            $"select {StoredEvent.Columns}, e.is_archived, c.hash from mt_events e left join audit_chain c using (seq_id) order by e.seq_id", connection)
        {
            CommandTimeout = 0,
        };
        await using var row = await read.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var happened = StoredEvent.Read(row);
            MissingBefore(happened.Sequence);
            if (row.IsDBNull(9))
                walk.Unchained(happened);
            else
                walk.Chained(happened, row.GetFieldValue<byte[]>(9), row.GetBoolean(8));
        }

        MissingBefore(long.MaxValue);
        return walk;

        void MissingBefore(long sequence)
        {
            while (missing.TryPeek(out var gone) && gone.Sequence < sequence)
            {
                walk.Missing(gone.Sequence, gone.Stream, gone.Version, gone.Link);
                missing.Dequeue();
            }
        }
    }

    /// <summary>Links whose event is gone.</summary>
    private static async Task<Queue<(long Sequence, Guid Stream, long Version, byte[] Link)>> Missing(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            """
            select c.seq_id, c.stream_id, c.version, c.hash from audit_chain c left join mt_events e using (seq_id)
            where e.seq_id is null order by c.seq_id
            """, connection)
        {
            CommandTimeout = 0,
        };
        await using var row = await read.ExecuteReaderAsync(ct);
        var missing = new Queue<(long, Guid, long, byte[])>();
        while (await row.ReadAsync(ct))
            missing.Enqueue((row.GetInt64(0), row.GetGuid(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)));
        return missing;
    }
}
