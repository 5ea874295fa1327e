using System.Security.Cryptography;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Hub.Stations.Replay;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>The protocols that stations speak to this process, each with its port, its limits and its decoder.</summary>
internal static class StationsSetup
{
    public static void AddStations(this IServiceCollection services, IConfiguration configuration, HubOptions options)
    {
        var stamp = options.Stamp;
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
        if (StationPort.Of<Jt808Frame>(configuration, "Jt808") is not null)
            services.AddSingleton<CordonWatch>().AddHostedService(provider => provider.GetRequiredService<CordonWatch>());
        services.AddStation<Gb26875Frame>(configuration, "Gb26875", provider => new Gb26875Protocol(Find(provider), Memory(provider), options.Stamp));
        services.AddStation<Hj212Frame>(configuration, "Hj212", provider => new Hj212Protocol(Find(provider), Memory(provider), options.Stamp));
        services.AddStation<Sl651Frame>(configuration, "Sl651", provider => new Sl651Protocol(Find(provider), Memory(provider), options.Stamp));
        services.AddStation<Jt808Frame>(configuration, "Jt808", provider => new Jt808Protocol(
            Find(provider), Memory(provider), options.Stamp, provider.GetRequiredService<CheckPosition>(), provider.GetRequiredService<CordonWatch>().InForce, VehicleKey(options)));
    }

    /// <summary>The ports that are configured.</summary>
    public static IEnumerable<StationPort> Ports(IConfiguration configuration) => new[]
    {
        StationPort.Of<Gb26875Frame>(configuration, "Gb26875"), StationPort.Of<Hj212Frame>(configuration, "Hj212"),
        StationPort.Of<Sl651Frame>(configuration, "Sl651"), StationPort.Of<Jt808Frame>(configuration, "Jt808"),
    }.OfType<StationPort>();

    /// <summary>Every decoder, with a memory of its own: for frames that were kept.</summary>
    public static IReadOnlyList<FrameDecoder> Decoders(FindStation find, CheckPosition check, HubOptions options)
    {
        var memory = StationMemory.InProcess();
        return
        [
            FrameDecoder.Of(new Gb26875Protocol(find, memory, options.Stamp)), FrameDecoder.Of(new Hj212Protocol(find, memory, options.Stamp)), FrameDecoder.Of(new Sl651Protocol(find, memory, options.Stamp)),
            FrameDecoder.Of(new MeokonProtocol(find, memory, options.Stamp)).InHex(),
            FrameDecoder.Of(new Jt808Protocol(find, memory, options.Stamp, check, () => [], VehicleKey(options))),
        ];
    }

    /// <summary>Makes the codes that vehicles sign in with: the same in every process, and after a restart.</summary>
    private static byte[] VehicleKey(HubOptions options) => options.Secrets is { } secrets
        ? Convert.FromBase64String(SecretFile.Once(secrets, "vehicles.key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))).Trim())
        : throw new Refusal("Hub:Secrets must name a folder: vehicles sign in with codes made from a key in it.");

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
