using System.Collections.Concurrent;
using Npgsql;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>
/// What protocols remember of stations, in the store. A value is read once for each connection: it is forgotten here when
/// the station's line ends, because it may come back to another process.
/// </summary>
internal sealed class StoredMemory(NpgsqlDataSource store)
{
    private readonly ConcurrentDictionary<(string Protocol, string Address), byte[]?> _known = new();

    public StationMemory Memory => new(Load, Save) { Forget = (protocol, address) => _known.TryRemove((protocol, address), out _) };

    private async ValueTask<byte[]?> Load(string protocol, string address, CancellationToken ct)
    {
        if (_known.TryGetValue((protocol, address), out var known))
            return known;

        await using var read = store.CreateCommand("select state from station_memory where protocol = $1 and address = $2");
        read.Parameters.Add(new() { Value = protocol });
        read.Parameters.Add(new() { Value = address });
        return _known[(protocol, address)] = await read.ExecuteScalarAsync(ct) as byte[];
    }

    private async ValueTask Save(string protocol, string address, byte[] state, CancellationToken ct)
    {
        await using var write = store.CreateCommand(
            "insert into station_memory (protocol, address, state) values ($1, $2, $3) on conflict (protocol, address) do update set state = excluded.state, updated_at = now()");
        foreach (var value in new object[] { protocol, address, state })
            write.Parameters.Add(new() { Value = value });
        await write.ExecuteNonQueryAsync(ct);
        _known[(protocol, address)] = state;
    }
}
