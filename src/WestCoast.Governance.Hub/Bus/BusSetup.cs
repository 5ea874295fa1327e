using MassTransit;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Hub.Signals;
using WestCoast.Governance.Hub.Stations;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>MassTransit over RabbitMQ; or, where none can be had, in memory and not durable.</summary>
internal static class BusSetup
{
    public static void AddBus(this IServiceCollection services, IConfiguration configuration, HubOptions options)
    {
        services.AddSingleton<ConfirmedPublisher>().AddSingleton<Outages>().AddSingleton<EndpointRevival>();
        services.AddReceiveEndpointObserver(provider => provider.GetRequiredService<EndpointRevival>());
        services.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            host.WaitUntilStarted = true;
            host.StartTimeout = TimeSpan.FromSeconds(60);
            host.StopTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            AddConsumers(bus, options);
            if (configuration.IsBusInMemory())
                bus.UsingInMemory((context, memory) =>
                {
                    Shared(memory);
                    Endpoints(memory, context, options, (_, _) => { });
                });
            else
                bus.UsingRabbitMq((context, rabbit) =>
                {
                    rabbit.Host(new Uri(configuration.GetConnectionString("bus")!), host =>
                    {
                        host.PublisherConfirmation = true;
                        host.Heartbeat(TimeSpan.FromSeconds(10));
                        host.ConnectionName($"hub {options.World} {options.Instance}");
                    });
                    Shared(rabbit);
                    rabbit.SendTopology.ConfigureErrorSettings = Resting;
                    foreach (var message in Topology.Queues.SelectMany(queue => queue.Messages))
                        rabbit.Publish(message, exchange => exchange.SetExchangeArgument("alternate-exchange", Topology.Unrouted));
                    Endpoints(rabbit, context, options, Durable);
                });
        });
    }

    public static bool IsBusInMemory(this IConfiguration configuration) =>
        string.Equals(configuration["Bus:Transport"], "memory", StringComparison.OrdinalIgnoreCase);

    private static void AddConsumers(IBusRegistrationConfigurator bus, HubOptions options)
    {
        if (options.Has(Role.Incidents))
        {
            bus.AddConsumer<SignalReceivedConsumer>(consumer => consumer.Options<BatchOptions>(SignalReceivedConsumer.Configure));
            bus.AddConsumer<UrgentSignalConsumer>(consumer => consumer.Options<BatchOptions>(SignalReceivedConsumer.Configure));
            bus.AddConsumer<HeartbeatConsumer>();
            bus.AddConsumer<FramesConsumer>(consumer => consumer.Options<BatchOptions>(FramesConsumer.Configure));
            bus.AddConsumer<RefusedConsumer>();
        }

        if (options.Has(Role.Detection))
            bus.AddConsumer<ReadingsConsumer>(consumer => consumer.Options<BatchOptions>(ReadingsConsumer.Configure));
        if (options.Has(Role.Live) || options.Has(Role.Web))
            bus.AddConsumer<IncidentsChangedConsumer>();
        if (options.Has(Role.Feeds))
            bus.AddConsumer<StationAskedConsumer>();
    }

    private static void Shared(IBusFactoryConfigurator bus) => bus.Publish<IStamped>(message => message.Exclude = true);

    private static void Endpoints<T>(
        IBusFactoryConfigurator<T> bus, IBusRegistrationContext context, HubOptions options, Action<T, string> durable)
        where T : IReceiveEndpointConfigurator
    {
        if (options.Has(Role.Incidents))
        {
            bus.ReceiveEndpoint(Topology.Signals, e =>
            {
                durable(e, Topology.Signals);
                Manners(e, context, SignalReceivedConsumer.MostTogether * 2);
                e.ConfigureConsumer<SignalReceivedConsumer>(context);
                e.ConfigureConsumer<HeartbeatConsumer>(context);
            });
            bus.ReceiveEndpoint(Topology.UrgentSignals, e =>
            {
                durable(e, Topology.UrgentSignals);
                Manners(e, context, SignalReceivedConsumer.MostTogether * 2);
                e.ConfigureConsumer<UrgentSignalConsumer>(context);
            });
            bus.ReceiveEndpoint(Topology.Frames, e =>
            {
                durable(e, Topology.Frames);
                Manners(e, context, FramesConsumer.MostTogether * 2);
                e.ConfigureConsumer<FramesConsumer>(context);
            });
            bus.ReceiveEndpoint(Topology.Refused, e =>
            {
                durable(e, Topology.Refused);
                Manners(e, context, atOnce: 4);
                e.ConfigureConsumer<RefusedConsumer>(context);
            });
        }

        if (options.Has(Role.Detection))
            bus.ReceiveEndpoint(Topology.Readings, e =>
            {
                durable(e, Topology.Readings);
                Manners(e, context, ReadingsConsumer.MostTogether * 2);
                e.ConfigureConsumer<ReadingsConsumer>(context);
            });

        if (options.Has(Role.Live) || options.Has(Role.Web))
            EveryProcess(bus, context, "live", e => e.ConfigureConsumer<IncidentsChangedConsumer>(context));
        if (options.Has(Role.Feeds))
            EveryProcess(bus, context, "stations", e => e.ConfigureConsumer<StationAskedConsumer>(context));
    }

    private static void EveryProcess<T>(IBusFactoryConfigurator<T> bus, IBusRegistrationContext context, string name, Action<IReceiveEndpointConfigurator> consume)
        where T : IReceiveEndpointConfigurator => bus.ReceiveEndpoint(new TemporaryEndpointDefinition(name, concurrentMessageLimit: 1, prefetchCount: 16), null, e =>
        {
            e.UseConsumeFilter(typeof(WorldGuard<>), context);
            consume(e);
        });

    private static void Manners(IReceiveEndpointConfigurator endpoint, IRegistrationContext context, int atOnce)
    {
        endpoint.PrefetchCount = atOnce;
        endpoint.ConcurrentMessageLimit = atOnce;
        endpoint.PublishFaults = false;
        endpoint.UseKillSwitch(kill => kill
            .SetActivationThreshold(10).SetTripThreshold(0.5).SetTrackingPeriod(s: 30).SetRestartTimeout(s: 10)
            .SetExceptionFilter(filter => filter.Ignore<WrongWorldException>()));
        endpoint.UseMessageRetry(retry =>
        {
            retry.Intervals(20, 50, 200, 500, 1000);
            retry.Handle<Exception>(LostRace.Is);
        });
        endpoint.UseConsumeFilter(typeof(WorldGuard<>), context);
    }

    /// <summary>MassTransit gives an error queue its work queue's arguments; ours are <see cref="Topology.KeepingQueueArguments"/>.</summary>
    private static void Resting(IRabbitMqQueueConfigurator errors)
    {
        foreach (var argument in Topology.Queues.SelectMany(queue => queue.Arguments.Keys).Except(Topology.KeepingQueueArguments.Keys))
            errors.SetQueueArgument(argument, null);
        foreach (var (argument, value) in Topology.KeepingQueueArguments)
            errors.SetQueueArgument(argument, value);
    }

    private static void Durable(IRabbitMqReceiveEndpointConfigurator endpoint, string queue)
    {
        endpoint.ConfigureConsumeTopology = false;
        foreach (var (key, value) in Topology.Queues.Single(work => work.Name == queue).Arguments)
            endpoint.SetQueueArgument(key, value);
    }
}
