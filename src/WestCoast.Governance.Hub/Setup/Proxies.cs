using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>
/// Behind a proxy that ends TLS: its word on the caller's address and scheme is taken, so that cookies are Secure and
/// timelines name people's addresses. Only proxies on this machine, or named in <c>Hub:Proxies</c>, are believed.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, HubOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in (options.Proxies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            forwarded.KnownProxies.Add(IPAddress.TryParse(proxy, out var address)
                ? address
                : throw new Refusal($"Hub:Proxies names '{proxy}', which is no IP address."));
        app.UseForwardedHeaders(forwarded);
    }
}
