using Npgsql;
using NpgsqlTypes;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>
/// Adds links for what was stored since, in the store's order and never beyond Marten's high-water mark, below which no
/// number can be filled any more. It reads rows, not events: a row that nobody can understand is chained all the same.
/// One process at a time; where it stands is the chain itself, so it may be killed at any moment.
/// </summary>
internal sealed class ChainWriter(NpgsqlDataSource store)
{
    public const int MostTogether = 1000;

    /// <summary>How many links it added; 0 when there is nothing new, or another process is at it.</summary>
    public async Task<int> Extend(CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var take = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtextextended('audit-chain', 0))", connection);
        if (await take.ExecuteScalarAsync(ct) is not true)
            return 0;

        var (last, hash) = await End(connection, ct) ?? (0, Chain.Beginning);
        var links = new List<(StoredEvent Event, byte[] Hash)>();
        await foreach (var happened in Since(connection, last, ct))
            links.Add((happened, hash = Chain.Next(hash, happened)));
        if (links.Count > 0)
            await Add(connection, links, ct);
        await transaction.CommitAsync(ct);
        return links.Count;
    }

    /// <summary>The chain's last link; null while there is none.</summary>
    public async Task<(long Sequence, byte[] Hash)?> End(CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        return await End(connection, ct);
    }

    private static async Task<(long Sequence, byte[] Hash)?> End(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select seq_id, hash from audit_chain order by seq_id desc limit 1", connection);
        await using var row = await read.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    private static async IAsyncEnumerable<StoredEvent> Since(
        NpgsqlConnection connection, long last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            $"""
            select {StoredEvent.Columns} from mt_events e
            where e.seq_id > $1 and e.seq_id <= (select last_seq_id from mt_event_progression where name = 'HighWaterMark')
            order by e.seq_id limit $2
            """, connection)
        {
            Parameters = { new() { Value = last }, new() { Value = MostTogether } },
        };
        await using var row = await read.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            yield return StoredEvent.Read(row);
    }

    private static async Task Add(NpgsqlConnection connection, List<(StoredEvent Event, byte[] Hash)> links, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy audit_chain (seq_id, stream_id, version, hash) from stdin (format binary)", ct);
        foreach (var (happened, hash) in links)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(happened.Sequence, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(happened.Stream, NpgsqlDbType.Uuid, ct);
            await copy.WriteAsync(happened.Version, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(hash, NpgsqlDbType.Bytea, ct);
        }

        await copy.CompleteAsync(ct);
    }
}
