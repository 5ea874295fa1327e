using System.Net.Sockets;
using Marten;
using Npgsql;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>Waits for PostgreSQL, makes what is missing in it, and makes sure that it belongs to this world.</summary>
internal static class Database
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task WaitFor(NpgsqlDataSource store, ILogger log, CancellationToken ct)
    {
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                await using var connection = await store.OpenConnectionAsync(ct);
                return;
            }
            catch (NpgsqlException e) when (MayPass(e) && TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                log.LogWarning("PostgreSQL does not answer yet: {Reason}", e.GetBaseException().Message);
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
            catch (NpgsqlException e)
            {
                throw new Refusal($"PostgreSQL cannot be used: {e.GetBaseException().Message}");
            }
        }
    }

    /// <summary>Marten's tables and ours; additive, and nothing when nothing is missing. Takes the world's label or refuses.</summary>
    public static async Task Migrate(IDocumentStore marten, NpgsqlDataSource store, World world, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await Run(connection, "select pg_advisory_lock(hashtext('wcg-migrate'))", ct);
        await Run(connection, $"create schema if not exists {Store.Schema}", ct);
        await MakeTables(connection, ct);
        await Run(connection, $"insert into world_label (world) values ('{world}') on conflict do nothing", ct);
        await VerifyWorld(store, world, ct);
        await marten.Storage.ApplyAllConfiguredChangesToDatabaseAsync(JasperFx.AutoCreate.CreateOrUpdate);
    }

    public static async Task VerifyWorld(NpgsqlDataSource store, World world, CancellationToken ct)
    {
        try
        {
            await using var read = store.CreateCommand("select world from world_label");
            var label = (string?)await read.ExecuteScalarAsync(ct);
            if (label != world.ToString())
                throw new Refusal($"This database belongs to the {label} world; a {world} hub must have one of its own.");
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            throw new Refusal("The database has no tables yet: run 'hub migrate' first.");
        }
    }

    private static bool MayPass(NpgsqlException e) => e is PostgresException { SqlState: var state }
        ? state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        : e.GetBaseException() is SocketException or IOException or TimeoutException;

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task MakeTables(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await Run(connection, Tables(), ct);
        }
        catch (PostgresException e) when (e.MessageText.Contains("pg_trgm", StringComparison.Ordinal))
        {
            throw new Refusal($"PostgreSQL's extension pg_trgm, which searches text, cannot be made: {e.MessageText}. It belongs to PostgreSQL's contrib modules.");
        }
    }

    private static string Tables()
    {
        using var stream = typeof(Database).Assembly.GetManifestResourceStream("Tables.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
