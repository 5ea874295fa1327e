using Marten;
using Npgsql;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Benchmarks;

/// <summary>A database of a benchmark's own on a server that is given, with the hub's tables; dropped at the end.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private BenchmarkStore(string server, string name, NpgsqlDataSource source)
    {
        (_server, _name, Source) = (server, name, source);
        Marten = Store.Standalone(source, TimeProvider.System);
    }

    public NpgsqlDataSource Source { get; }

    public DocumentStore Marten { get; }

    public static async Task<BenchmarkStore> Create(string server)
    {
        var name = $"wcg_bench_{Environment.ProcessId}";
        await Run(server, $"create database {name}");
        var text = new NpgsqlConnectionStringBuilder(server)
        {
            Database = name, MaxPoolSize = 20, ApplicationName = "benchmark", CommandTimeout = 0, Options = "-c search_path=governance,public -c maintenance_work_mem=512MB",
        }.ConnectionString;
        var made = new BenchmarkStore(server, name, new NpgsqlDataSourceBuilder(text).Build());
        await Database.Migrate(made.Marten, made.Source, World.Live, CancellationToken.None);
        return made;
    }

    public async Task Execute(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Scalar<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Marten.DisposeAsync();
        await Source.DisposeAsync();
        await Run(_server, $"drop database {_name} with (force)");
    }

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
