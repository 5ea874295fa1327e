using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.AspNetCore;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Sparkplug;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>The hub's MQTT endpoint by itself, on a real port, with a registry of stations and a bus of the test's own.</summary>
internal sealed class OwnIngress : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OwnIngress(WebApplication app, StationPost post) => (_app, Post) = (app, post);

    public StationPost Post { get; }

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    public static async Task<OwnIngress> Start(StationPost post)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, mqtt =>
        {
            mqtt.Use(MqttPacketLimit.Middleware);
            mqtt.UseConnectionHandler<MqttConnectionHandler>();
        }));
        var signers = new MqttSigners(post.FindDevice, post.Find);
        var native = new TelemetryIntake(_ => null, new TelemetryReader(StationPost.Live, NoPosition), null!, null!, StationPost.Live, TimeProvider.System);
        var intake = new MqttIntake(
            native,
            [
                new MeokonIntake(post.Find, post.Memory, post.Delivery, StationPost.Live, new MeokonTopics()),
                new SparkplugIntake(post.Find, post.Memory, post.Delivery, StationPost.Live),
            ], signers, TimeProvider.System);
        builder.Services.AddSingleton<MqttConnectionHandler>().AddSingleton(signers).AddSingleton(intake).AddSingleton(StationPost.Live).AddHostedService<MqttIngress>();
        var app = builder.Build();
        await app.StartAsync();
        return new OwnIngress(app, post);
    }

    /// <summary>A client of that name, not yet connected; its messages go to <paramref name="heard"/>.</summary>
    public (IMqttClient Client, MqttClientOptionsBuilder Options) Client(string name, string secret, Action<MqttApplicationMessage> heard)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += e =>
        {
            heard(e.ApplicationMessage);
            return Task.CompletedTask;
        };
        return (client, new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", Port).WithClientId($"{name.Replace('/', '-')}-{Guid.NewGuid():N}")
            .WithCredentials(name, secret).WithTimeout(TimeSpan.FromSeconds(8)).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Post.DisposeAsync();
    }

    private static string? NoPosition(double longitude, double latitude, string crs, out Contracts.Signals.Position? position)
    {
        position = null;
        return "position.outside-district";
    }
}
