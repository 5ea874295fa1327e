using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A database, a virtual host, ports and secrets of a test's own, migrated and seeded; hubs start in it.</summary>
internal sealed class HubWorld : IAsyncDisposable
{
    private static readonly SemaphoreSlim Making = new(1, 1);

    private readonly List<HubProcess> _hubs = [];

    private HubWorld(string name, string world) => (Name, World) = (name, world);

    public string Name { get; }
    public string World { get; }
    public string Folder => Path.Combine(Path.GetTempPath(), Name);
    public string Secrets => Path.Combine(Folder, "secrets");
    public string Seeds { get; private init; } = Servers.Seeds;
    public string Store { get; private set; } = "";
    public string Bus { get; private set; } = "";
    public int HttpPort { get; } = Ports.Free();
    public int MqttPort { get; } = Ports.Free();

    /// <param name="postgres">Connection string of a server of the test's own; null for the shared one.</param>
    /// <param name="rabbit">Address and control program of a broker of the test's own; null for the shared one.</param>
    /// <param name="seeds">Folder of seed files of the test's own; null for the district's.</param>
    public static async Task<HubWorld> Create(
        string world = "live", string? postgres = null, (Uri Address, string Ctl)? rabbit = null, string? seeds = null)
    {
        var made = new HubWorld($"wcg_t{Guid.NewGuid():N}"[..16], world) { Seeds = seeds ?? Servers.Seeds };
        Directory.CreateDirectory(made.Folder);
        made.Store = new NpgsqlConnectionStringBuilder(postgres ?? Servers.Postgres) { Database = made.Name, MaxPoolSize = 25 }.ConnectionString;
        var broker = rabbit ?? (Servers.RabbitMq, Servers.RabbitMqCtl);
        made.Bus = new UriBuilder(broker.Item1) { Path = made.Name }.Uri.ToString();

        await Making.WaitAsync();
        try
        {
            await CreateDatabase(postgres ?? Servers.Postgres, made.Name);
            await Servers.Run(broker.Item2, "add_vhost", made.Name);
            await Servers.Run(broker.Item2, "set_permissions", "-p", made.Name, Uri.UnescapeDataString(broker.Item1.UserInfo.Split(':')[0]), ".*", ".*", ".*");
        }
        finally
        {
            Making.Release();
        }

        var idle = made.Hub();
        await idle.Once("migrate");
        await idle.Once("seed");
        return made;
    }

    /// <summary>A hub of this world, not yet started; the second and later ones need ports of their own.</summary>
    public HubProcess Hub(Action<JsonObject>? change = null, int? httpPort = null, int? mqttPort = null)
    {
        var hub = new HubProcess(this, httpPort ?? HttpPort, mqttPort ?? MqttPort, change);
        _hubs.Add(hub);
        return hub;
    }

    public async Task<HubProcess> StartHub(Action<JsonObject>? change = null)
    {
        var hub = Hub(change);
        await hub.Start();
        return hub;
    }

    public T Secret<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Secrets, file)), JsonSerializerOptions.Web)!;

    public async Task<T> Query<T>(string sql, params object[] parameters)
    {
        var settings = new NpgsqlConnectionStringBuilder(Store) { SearchPath = "governance", Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs)
            await hub.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task CreateDatabase(string server, string name)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
    }
}
