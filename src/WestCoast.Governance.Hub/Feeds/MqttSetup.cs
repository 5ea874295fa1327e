using MQTTnet.AspNetCore;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Sparkplug;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>MQTT: the hub's own endpoint, an external broker if one is named, and the layouts that are understood beside the sensors' own.</summary>
internal static class MqttSetup
{
    public static void AddMqtt(this IServiceCollection services, IConfiguration configuration, HubOptions options)
    {
        services.AddSingleton(new MeokonTopics(configuration["Feeds:Mqtt:MeokonDownlink"] ?? new MeokonTopics().Downlink));
        services.AddSingleton(Mappings(configuration, options));
        services.AddSingleton<StationDelivery>().AddSingleton<MqttSigners>().AddSingleton<MqttIntake>();
        services.AddSingleton<ITopicIntake, MeokonIntake>().AddSingleton<ITopicIntake, SparkplugIntake>().AddSingleton<ITopicIntake, MappedIntake>();

        if (configuration.GetValue<int?>("Feeds:Mqtt:Port") is not null)
        {
            services.AddSingleton<MqttConnectionHandler>();
            services.AddHostedService<MqttIngress>();
        }

        if (configuration["Feeds:Mqtt:Broker"] is { Length: > 0 } broker)
        {
            if (!Uri.TryCreate(broker, UriKind.Absolute, out var uri) || uri.Scheme != "mqtt")
                throw new Refusal("Feeds:Mqtt:Broker must be written as mqtt://user:password@host:port.");
            services.AddSingleton(new BrokerOptions(uri, options.Instance ?? Environment.MachineName, options.World.ToString()!));
            services.AddSingleton<MqttSubscriber>().AddHostedService(provider => provider.GetRequiredService<MqttSubscriber>());
        }
    }

    /// <summary>Those of <c>Feeds:Mqtt:Mappings</c>, files or folders; else of the seeds' folder. A hub does not start with one it cannot read.</summary>
    private static IReadOnlyList<Mapping> Mappings(IConfiguration configuration, HubOptions options)
    {
        var named = configuration.GetSection("Feeds:Mqtt:Mappings").Get<string[]>();
        var usual = Path.Combine(options.Seeds, "mappings", "mqtt");
        var (mappings, faults) = MappingFolder.Load(named ?? (Directory.Exists(usual) ? [usual] : []));
        return faults.Count == 0 ? mappings : throw new Refusal($"A mapping cannot be used: {string.Join("; ", faults)}");
    }
}
