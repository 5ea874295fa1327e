using WestCoast.Governance.Domain.Access;
using System.Net;
using Microsoft.AspNetCore.Authorization;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Metrics are for the machine itself, as a scraper beside the hub, and for administrators; not for whoever comes through a proxy.</summary>
internal static class MetricsAccess
{
    public const string Policy = "metrics";

    public static AuthorizationBuilder AddMetricsPolicy(this AuthorizationBuilder policies) => policies.AddPolicy(Policy, policy =>
        policy.RequireAssertion(context => context.User.IsInRole(SeatRoles.Administrator) || context.Resource is HttpContext http && IsBeside(http)));

    private static bool IsBeside(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !http.Request.Headers.Keys.Any(name => name.Contains("Forwarded", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase));
}
