namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A PostgreSQL and a RabbitMQ of one test's own, which it may stop and kill.</summary>
internal sealed class OwnServers : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wcg-own-").FullName;

    private OwnServers()
    {
    }

    public string Postgres { get; private set; } = "";
    public Uri RabbitMq { get; private set; } = new("amqp://none");
    private string PostgresFolder => Path.Combine(_folder, "pg");
    private string RabbitFolder => Path.Combine(_folder, "mq");

    public static async Task<(OwnServers Servers, HubWorld World)> Start()
    {
        var own = new OwnServers();
        await Servers.Run("chmod", "755", own._folder);
        own.Postgres = (await Servers.Run(Servers.Disposable, "new-postgres", own.PostgresFolder, $"{Ports.Free()}")).Trim();
        own.RabbitMq = new Uri((await Servers.Run(Servers.Disposable, "new-rabbitmq", own.RabbitFolder, $"{Ports.Free()}")).Trim());
        return (own, await HubWorld.Create("live", own.Postgres, (own.RabbitMq, Path.Combine(own.RabbitFolder, "ctl"))));
    }

    public Task Stop(string server) => Servers.Run(Servers.Disposable, "stop", Folder(server));

    public Task Kill(string server) => Servers.Run(Servers.Disposable, "kill", Folder(server));

    public Task Start(string server) => Servers.Run(Servers.Disposable, "start", Folder(server));

    public async ValueTask DisposeAsync()
    {
        await Servers.Run(Servers.Disposable, "remove", PostgresFolder);
        await Servers.Run(Servers.Disposable, "remove", RabbitFolder);
        Directory.Delete(_folder, recursive: true);
    }

    private string Folder(string server) => server == "postgres" ? PostgresFolder : RabbitFolder;
}
