using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using MQTTnet.AspNetCore;
using System.Net;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Stations;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>The ports of this process: HTTP for all, MQTT where the feeds are. One server, so they open together, after the bus.</summary>
internal static class Listening
{
    public static void Listen(this WebApplicationBuilder builder, HubOptions options)
    {
        var configuration = builder.Configuration;
        var urls = configuration["Urls"] ?? "http://127.0.0.1:8080";
        var mqttPort = options.Has(Role.Feeds) ? configuration.GetValue<int?>("Feeds:Mqtt:Port") : null;
        var mqttAddress = IPAddress.TryParse(configuration["Feeds:Mqtt:Address"] ?? "127.0.0.1", out var address)
            ? address
            : throw new Refusal("Feeds:Mqtt:Address must be an IP address.");

        var stations = options.Has(Role.Feeds) ? StationsSetup.Ports(configuration) : [];
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Http(kestrel, BindingAddress.Parse(url));
            if (mqttPort is { } port)
                kestrel.Listen(mqttAddress, port, mqtt =>
                {
                    mqtt.Use(MqttPacketLimit.Middleware);
                    mqtt.UseConnectionHandler<MqttConnectionHandler>();
                });
            foreach (var station in stations)
                kestrel.Listen(station.Address, station.Port, station.Use);
        });
    }

    private static void Http(KestrelServerOptions kestrel, BindingAddress url)
    {
        Action<ListenOptions> secure = listen =>
        {
            if (url.Scheme == Uri.UriSchemeHttps)
                listen.UseHttps();
        };
        if (IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip))
            kestrel.Listen(ip, url.Port, secure);
        else if (url.Host == "localhost")
            kestrel.ListenLocalhost(url.Port, secure);
        else
            kestrel.ListenAnyIP(url.Port, secure);
    }
}
