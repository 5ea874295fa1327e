using System.Net.Sockets;
using JasperFx.Events.Daemon;
using JasperFx;
using JasperFx.Events.Projections;
using MassTransit;
using Npgsql;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>Asks each thing this process needs whether it is there and moves.</summary>
internal sealed class Readiness(IServiceProvider services, NpgsqlDataSource store, Reconciler reconciler, HubOptions options, IConfiguration configuration)
{
    public async Task<Dictionary<string, Health.Check>> Check(CancellationToken ct)
    {
        var checks = new Dictionary<string, Health.Check> { ["database"] = await Database(ct), ["topology"] = Topology(), ["bus"] = Bus(), ["outbox"] = Outbox() };
        if (options.Has(Role.Incidents))
            checks["daemon"] = await Daemon();
        if (options.Has(Role.Feeds))
            checks["feeds"] = await Feeds(ct);
        return checks;
    }

    private async Task<Health.Check> Database(CancellationToken ct)
    {
        try
        {
            await using var ask = store.CreateCommand("select count(*) from mt_event_progression");
            ask.CommandTimeout = 2;
            await ask.ExecuteScalarAsync(ct);
            return Ok("migrated and answering");
        }
        catch (NpgsqlException e)
        {
            return Bad(e.GetBaseException().Message);
        }
    }

    private Health.Check Topology() => services.GetService<QueueWatch>() is not { } queues
        ? Ok("in memory: NOT durable")
        : queues.IsFresh ? Ok("verified; every queue is there") : Bad("the broker has not answered lately");

    private Health.Check Bus()
    {
        var health = services.GetRequiredService<IBusControl>().CheckHealth();
        return health.Status == BusHealthStatus.Healthy ? Ok("connected, endpoints ready") : Bad(health.Description);
    }

    private Health.Check Outbox() => reconciler.Alarm is { } alarm ? Bad(alarm) : Ok("stored, published and shown agree");

    private async Task<Health.Check> Daemon()
    {
        var daemons = await services.GetRequiredService<IProjectionCoordinator>().AllDaemonsAsync();
        if (daemons.Any(daemon => daemon.HasAnyPaused()))
            return Bad("the outbox is paused on an error; see the log");
        return daemons.Any(daemon => daemon.IsRunning && daemon.StatusFor(IncidentChangedPublisher.ProgressName) == AgentStatus.Running)
            ? Ok("running here")
            : Ok("running in another process, or about to");
    }

    private async Task<Health.Check> Feeds(CancellationToken ct)
    {
        if (services.GetService<MqttSubscriber>() is { IsConnected: false })
            return Bad("not connected to the external MQTT broker");
        if (configuration.GetValue<int?>("Feeds:Mqtt:Port") is not { } port)
            return Ok("HTTP only");

        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync(configuration["Feeds:Mqtt:Address"] ?? "127.0.0.1", port, ct);
            return Ok($"HTTP and MQTT listening on {port}");
        }
        catch (SocketException e)
        {
            return Bad($"MQTT on {port}: {e.Message}");
        }
    }

    private static Health.Check Ok(string detail) => new("ok", detail);

    private static Health.Check Bad(string detail) => new("failed", detail);
}
