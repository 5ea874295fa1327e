using JasperFx.Events.Daemon;
using Marten;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Audit;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Deadlines;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.Hub.Grids;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Hub.Outbound;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Signals;
using WestCoast.Governance.Hub.Stations;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>Adds each area of the hub that this process's roles need.</summary>
internal static class HubServices
{
    public static void AddHub(this WebApplicationBuilder builder, HubOptions options, Ground ground)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        builder.Logging.AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat, line.UseUtcTimestamp) = (true, "HH:mm:ss.fff ", true));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Marten", LogLevel.Warning)
            .AddFilter("MassTransit", LogLevel.Error) // in an outage it prints whole stack traces; QueueWatch says it in a line
            .AddFilter("Marten.IDocumentStore", LogLevel.Critical) // it repeats what is thrown to us, ten times a second in an outage
            .AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None); // FaultProblems says it
        builder.Listen(options);
        services.AddSingleton(options.Stamp).AddSingleton(ground.Clock).AddSingleton(ground.Store);
        services.AddSingleton(ground.Seeds).AddSingleton<Catalogue>().AddSingleton<Cases>().AddSingleton<IncidentAccess>().AddSingleton(ground.City).AddSingleton(ground.Sensors).AddSingleton(ground.Devices);
        services.AddSingleton<CityWatch>().AddHostedService(provider => provider.GetRequiredService<CityWatch>());
        var wakeup = new DaemonWakeup();
        services.AddSingleton<IntakeWatch>().AddSingleton(wakeup);
        services.AddProblemDetails().AddExceptionHandler<FaultProblems>().AddOpenApi();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // FaultProblems says it, with a code; by itself it is a bare 400
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddTelemetry(configuration, options);
        services.AddAccess(options);
        services.AddSingleton<LiveFeed>().AddSingleton<Heartbeat>().AddSingleton<Turns>().AddSingleton<Commands>().AddSingleton<MoveIncident>().AddSingleton<MergeIncidents>().AddSingleton<SplitIncident>().AddSingleton<Reconciliations>().AddSingleton<Proposals>().AddSingleton<RecordSignal>().AddSingleton<DetectReadings>().AddSingleton<ToldMessage>();

        var marten = services.AddStore(ground.Store, ground.Clock, wakeup);
        if (options.Has(Role.Incidents))
            services.AddHostedService<RouteAgain>().AddHostedService<AskInTurn>().AddSingleton<DueDeadlines>().AddSingleton<KeepTime>().AddHostedService<DeadlineSweeper>().AddOutbound(configuration);
        if (options.Has(Role.Incidents))
            marten.AddSubscriptionWithServices<IncidentChangedPublisher>(ServiceLifetime.Singleton).AddAsyncDaemon(DaemonMode.HotCold);

        services.AddRecord(options);
        services.AddSingleton<Roster>().AddSingleton<Answers>().AddSingleton<AssignmentFeed>().AddHostedService(provider => provider.GetRequiredService<AssignmentFeed>());
        services.AddHostedService<BeginLive>(); // before the bus brings anything
        services.AddSingleton<StationRegistry>().AddSingleton<FindStation>(provider => provider.GetRequiredService<StationRegistry>().Find);
        services.AddSingleton<OpenLines>().AddSingleton<RequestBook>();
        services.AddBus(configuration, options);
        if (options.Has(Role.Feeds))
            services.AddFeeds(configuration, options);
        if (options.Has(Role.Detection))
            services.AddHostedService<SilenceSweeper>().AddHostedService<StationSilence>().AddHostedService<OverdueRequests>().AddHostedService<KeepRawFrames>();
        services.AddSingleton<Reconciler>().AddHostedService(provider => provider.GetRequiredService<Reconciler>());
        services.AddSingleton<LivePing>().AddHostedService(provider => provider.GetRequiredService<LivePing>());
        services.AddHealth(configuration);
    }
}
