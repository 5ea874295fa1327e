using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Hub.Stations.Replay;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>The protocols that stations speak to this process, each with its port, its limits and its decoder.</summary>
internal static class StationsSetup
{
    public static void AddStations(this IServiceCollection services, IConfiguration configuration, EdgeStamp stamp)
    {
        services.AddSingleton<StoredMemory>().AddSingleton(provider => provider.GetRequiredService<StoredMemory>().Memory);
        services.AddSingleton<StationWatch>().AddSingleton<FrameIntake>();
        services.AddSingleton(provider =>
        {
            var bus = provider.GetRequiredService<ConfirmedPublisher>();
            var batcher = new FrameBatcher((frames, ct) => bus.Publish(new FramesReceived { World = stamp.World, CapStatus = stamp.CapStatus, Frames = frames }, ct));
            batcher.Start();
            return batcher;
        });
        services.AddHostedService<KeepFeedCounts>();
        services.AddStation<Hj212Frame>(configuration, "Hj212", provider => new Hj212Protocol(Find(provider), Memory(provider), stamp));
        services.AddStation<Sl651Frame>(configuration, "Sl651", provider => new Sl651Protocol(Find(provider), Memory(provider), stamp));
    }

    /// <summary>The ports that are configured.</summary>
    public static IEnumerable<StationPort> Ports(IConfiguration configuration) => new[]
    {
        StationPort.Of<Hj212Frame>(configuration, "Hj212"), StationPort.Of<Sl651Frame>(configuration, "Sl651"),
    }.OfType<StationPort>();

    /// <summary>Every decoder, with a memory of its own: for frames that were kept.</summary>
    public static IReadOnlyList<FrameDecoder> Decoders(FindStation find, CityModel city, EdgeStamp stamp)
    {
        var memory = StationMemory.InProcess();
        return [FrameDecoder.Of(new Hj212Protocol(find, memory, stamp)), FrameDecoder.Of(new Sl651Protocol(find, memory, stamp))];
    }

    private static FindStation Find(IServiceProvider provider) => provider.GetRequiredService<FindStation>();

    private static StationMemory Memory(IServiceProvider provider) => provider.GetRequiredService<StationMemory>();

    private static void AddStation<T>(this IServiceCollection services, IConfiguration configuration, string section, Func<IServiceProvider, IWireProtocol<T>> protocol)
    {
        if (StationPort.Of<T>(configuration, section) is null)
            return;

        var limits = StationPort.Limits(configuration, section);
        services.AddSingleton(protocol);
        services.AddSingleton(provider => new StationEndpoint<T>(new(
            provider.GetRequiredService<IWireProtocol<T>>(), provider.GetRequiredService<FrameIntake>(), new PeerGate(limits, TimeProvider.System), limits,
            provider.GetRequiredService<OpenLines>(), provider.GetRequiredService<StationWatch>(), provider.GetRequiredService<StationMemory>(),
            provider.GetRequiredService<RequestBook>().Unasked, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<StationEndpoint<T>>>())));
    }
}
