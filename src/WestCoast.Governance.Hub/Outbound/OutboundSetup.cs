using Microsoft.Extensions.Options;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>The gateway with the channels that are configured.</summary>
internal static class OutboundSetup
{
    public static void AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboundOptions>().BindConfiguration(OutboundOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OutboundOptions>>().Value);
        var told = configuration.GetSection(OutboundOptions.Section).Get<OutboundOptions>() ?? new();
        if (told.File.Folder is { Length: > 0 } folder)
            services.AddSingleton<IChannel>(_ => new FileChannel(Path.GetFullPath(folder)));
        if (told.Sms.Url is { } sms)
            services.AddSingleton<IChannel>(_ => new SmsChannel(Client(told), sms, told.Sms.Token));
        if (told.WeCom.Url is { } robot)
            services.AddSingleton<IChannel>(_ => new WeComChannel(Client(told), robot));
        services.AddHostedService<Gateway>();
    }

    private static HttpClient Client(OutboundOptions told) => new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(told.TimeoutSeconds),
    };
}
