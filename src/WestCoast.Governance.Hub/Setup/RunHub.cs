using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Drills;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Rebuilding;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>What was found and checked before anything is accepted.</summary>
internal sealed record Ground(
    NpgsqlDataSource Store, TimeProvider Clock, SeedTables Seeds, CityModel City, SensorRegistry Sensors, DeviceList Devices);

/// <summary>Starts the hub: first everything it stands on is checked, then its roles begin.</summary>
internal static class RunHub
{
    public static async Task<int> Run(CancellationToken ct)
    {
        var builder = HubConfiguration.CreateBuilder();
        var options = builder.Configuration.Options();
        await using var store = Store.Open(builder.Configuration);
        var ground = await Check(builder.Configuration, options, store, ct);

        await Prometheus.Metrics.DefaultRegistry.CollectAndExportAsTextAsync(Stream.Null, ct); // it counts only from its first collection on
        builder.AddHub(options, ground);
        await using var app = builder.Build();
        app.MapHub(options);
        await app.RunAsync(ct);
        return 0;
    }

    private static async Task<Ground> Check(IConfiguration configuration, HubOptions options, NpgsqlDataSource store, CancellationToken ct)
    {
        using var logs = LoggerFactory.Create(log => log.AddSimpleConsole(line => line.SingleLine = true));
        var log = logs.CreateLogger("start");
        var world = options.World!.Value;
        await Database.WaitFor(store, log, ct);
        await Database.VerifyWorld(store, world, ct);
        await DerivedShape.Verify(store, ct);
        var clock = await WorldClock.Start(world, configuration.GetValue("Drill:Rate", 1.0), store, ct);

        if (!configuration.IsBusInMemory())
            await TopologyGuard.Verify(BusUri(configuration), world, log, ct);
        else
            log.LogWarning("The bus is in memory: NOT durable. What is accepted is lost when this process ends");

        await using var marten = Store.Standalone(store, clock);
        await using var session = marten.QuerySession();
        var seeds = await SeedTables.Load(session, ct);
        var city = new CityModel(await CityReader.Read(session, before: null, ct));
        var sensors = new SensorRegistry(city, clock);
        var devices = new DeviceList(sensors);
        await devices.Reload(session, ct);
        log.LogInformation(
            "World {World}, roles {Roles}, {Divisions} divisions, {Sensors} sensors, clock {Now:O} at rate {Rate}",
            world, options.Roles, city.Tree.All.Count, sensors.All.Count, clock.GetUtcNow(), clock is DrillClock drill ? drill.Rate : 1);
        return new Ground(store, clock, seeds, city, sensors, devices);
    }

    public static Uri BusUri(IConfiguration configuration) =>
        Uri.TryCreate(configuration.GetConnectionString("bus"), UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps"
            ? uri
            : throw new Refusal("ConnectionStrings:bus must be written as amqp://user:password@host:port/virtual-host.");
}
