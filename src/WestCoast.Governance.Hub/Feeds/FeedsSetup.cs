using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Feeds.Open311;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Hub.Stations;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>The edges of this process: its own MQTT endpoint, an external broker if one is named, department reports.</summary>
internal static class FeedsSetup
{
    public static void AddFeeds(this IServiceCollection services, IConfiguration configuration, HubOptions options)
    {
        services.AddSingleton(new FeedSources(configuration));
        services.AddSingleton(provider =>
        {
            var bus = provider.GetRequiredService<ConfirmedPublisher>();
            return new EdgeSinks((m, ct) => bus.Publish(m, ct), bus.Tell, (m, ct) => bus.Publish(m, ct));
        });
        services.AddSingleton<FindDevice>(provider => provider.GetRequiredService<DeviceList>().Find);
        services.AddSingleton<CheckPosition>(provider => Check(provider.GetRequiredService<CityModel>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TelemetryReader>().AddSingleton<TelemetryIntake>();
        services.AddSingleton(provider => Batcher(provider.GetRequiredService<EdgeSinks>(), options.Stamp, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<HeartbeatSender>();
        services.AddSingleton<TranslateReport>().AddSingleton<MappingsInForce>().AddHostedService<MappingWatch>();
        services.AddStations(configuration, options);
        services.AddSingleton<CapAnswers>().AddSingleton<TakeWarning>();
        if (CapSource.Of(configuration) is { Count: > 0 } capSources)
            services.AddSingleton(capSources).AddSingleton<FetchCap>().AddHostedService<PollWarnings>();
        services.AddOpen311(configuration);
        services.AddMqtt(configuration, options);
    }

    internal static CheckPosition Check(CityModel city, TimeProvider clock) =>
        (double longitude, double latitude, string crs, out Contracts.Signals.Position? position) =>
            city.CheckPosition(longitude, latitude, crs, clock.GetUtcNow(), out position);

    private static ReadingBatcher Batcher(EdgeSinks sinks, EdgeStamp stamp, TimeProvider clock)
    {
        var batcher = new ReadingBatcher((readings, ct) => sinks.Readings(
            new() { World = stamp.World, CapStatus = stamp.CapStatus, ReceivedAt = clock.GetUtcNow(), Readings = readings }, ct));
        batcher.Start();
        return batcher;
    }
}
