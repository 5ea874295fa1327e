using Npgsql;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>What a source was asked by last, and when.</summary>
internal sealed record PolledSource(string? ETag, DateTimeOffset? Modified, TimeSpan? Ago);

/// <summary>
/// What is known of a source: one row (with an empty entry) of how it was asked last, one for each entry that was seen. While
/// this is held, no other process asks that source.
/// </summary>
internal sealed class PolledCap : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _source;

    private PolledCap(NpgsqlConnection connection, string source) => (_connection, _source) = (connection, source);

    /// <summary>Null while another process has it.</summary>
    public static async Task<PolledCap?> Hold(NpgsqlDataSource store, string source, CancellationToken ct)
    {
        var connection = await store.OpenConnectionAsync(ct);
        var held = new PolledCap(connection, source);
        if (await held.Ask<bool>("select pg_try_advisory_lock(hashtextextended('cap-poll|' || $1, 0))", ct))
            return held;

        await connection.DisposeAsync();
        return null;
    }

    public async Task<PolledSource> Last(CancellationToken ct)
    {
        await using var read = Command("select etag, modified, extract(epoch from now() - at)::double precision from cap_polled where source = $1 and entry = ''");
        await using var reader = await read.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1), TimeSpan.FromSeconds(reader.GetDouble(2)))
            : new(null, null, null);
    }

    public async Task Asked(string? etag, DateTimeOffset? modified, CancellationToken ct)
    {
        await using var write = Command(
            """
            insert into cap_polled (source, entry, etag, modified, at) values ($1, '', $2, $3, now())
            on conflict (source, entry) do update set etag = excluded.etag, modified = excluded.modified, at = excluded.at
            """, (object?)etag ?? DBNull.Value, (object?)modified?.ToUniversalTime() ?? DBNull.Value);
        await write.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Those of the keys that were not seen yet; the others are noted as listed still, and what nobody has listed for a month is forgotten.</summary>
    public async Task<HashSet<string>> Unseen(IEnumerable<string> keys, CancellationToken ct)
    {
        var unseen = keys.ToHashSet(StringComparer.Ordinal);
        await using (var note = Command("update cap_polled set at = now() where source = $1 and entry = any($2) returning entry", (object)unseen.ToArray()))
        await using (var reader = await note.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
                unseen.Remove(reader.GetString(0));
        }

        await using var forget = Command("delete from cap_polled where source = $1 and entry <> '' and at < now() - interval '30 days'");
        await forget.ExecuteNonQueryAsync(ct);
        return unseen;
    }

    public async Task Seen(string key, CancellationToken ct)
    {
        await using var write = Command("insert into cap_polled (source, entry, at) values ($1, $2, now()) on conflict (source, entry) do update set at = excluded.at", key);
        await write.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Ask<bool>("select pg_advisory_unlock(hashtextextended('cap-poll|' || $1, 0))", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // the connection is gone, and its lock with it
        }

        await _connection.DisposeAsync();
    }

    private async Task<T> Ask<T>(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, _connection);
        foreach (var value in values.Prepend(_source))
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
