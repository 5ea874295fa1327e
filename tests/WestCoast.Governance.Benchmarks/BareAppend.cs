using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace WestCoast.Governance.Benchmarks;

/// <summary>What Marten does at best on this PostgreSQL: one small event onto a stream, one transaction, nothing else. In a schema of its own, dropped at the end.</summary>
internal sealed class BareAppend : IAsyncDisposable
{
    private const string Schema = "bench_append";
    private readonly NpgsqlDataSource _source;
    private readonly DocumentStore _store;
    private readonly IReadOnlyList<Guid> _streams;

    private BareAppend(NpgsqlDataSource source, DocumentStore store, IReadOnlyList<Guid> streams) => (_source, _store, _streams) = (source, store, streams);

    public sealed record Noted(string Text, DateTimeOffset At);

    public static async Task<BareAppend> Prepare(string connection, int streams)
    {
        var source = NpgsqlDataSource.Create(connection);
        var store = DocumentStore.For(options =>
        {
            options.Connection(source);
            options.DatabaseSchemaName = Schema;
            options.AutoCreateSchemaObjects = AutoCreate.All;
            options.DisableNpgsqlLogging = true;
            options.Events.AppendMode = EventAppendMode.Quick;
            options.UseSystemTextJsonForSerialization();
        });
        var ids = Enumerable.Range(0, streams).Select(_ => Guid.CreateVersion7()).ToList();
        await using var session = store.LightweightSession();
        foreach (var id in ids)
            session.Events.StartStream(id, new Noted("begin", DateTimeOffset.UtcNow));
        await session.SaveChangesAsync();
        return new BareAppend(source, store, ids);
    }

    public async Task One(int stream, CancellationToken ct)
    {
        await using var session = _store.LightweightSession();
        session.Events.Append(_streams[stream % _streams.Count], new Noted("阀门已关", DateTimeOffset.UtcNow));
        await session.SaveChangesAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await using (var drop = _source.CreateCommand($"drop schema if exists {Schema} cascade"))
            await drop.ExecuteNonQueryAsync();
        await _source.DisposeAsync();
    }
}
