using System.Net;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Metrics are for the machine itself, as a scraper beside the hub, and for who runs it; not for whoever comes through a proxy.</summary>
internal static class MetricsAccess
{
    public static void NeedsMetricsAccess(this IEndpointConventionBuilder route) => route
        .RequireAuthorization(policy => policy.RequireAssertion(context => context.Resource is HttpContext http
            && (IsBeside(http) || Permissions.MayAsk(context.User.Seat(), Deed.SeeMetrics, http.RequestServices.GetRequiredService<CityModel>().Root))))
        .WithMetadata(new AccessDeclared($"{Deed.SeeMetrics}, or from the machine itself"));

    private static bool IsBeside(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !http.Request.Headers.Keys.Any(name => name.Contains("Forwarded", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase));
}
