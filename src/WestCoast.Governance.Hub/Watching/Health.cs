using System.Reflection;
using WestCoast.Governance.Domain.Drills;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>Live: the process answers, and says which world it is. Ready: database, broker, outbox and feeds can do their work.</summary>
internal static class Health
{
    public sealed record Check(string Status, string Detail);

    private static readonly string Version =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static void AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Readiness>();
        if (!configuration.IsBusInMemory())
            services.AddSingleton<QueueWatch>().AddHostedService(provider => provider.GetRequiredService<QueueWatch>());
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("healthz/live", Live).OpenToAll("says only that it runs, and as what").WithSummary("The process answers; its world and clock");
        app.MapGet("healthz/ready", Ready).OpenToAll("for whoever starts and watches it").WithSummary("Everything it needs is there and moving");
    }

    private static object Live(EdgeStamp stamp, TimeProvider clock) => new
    {
        status = "ok", world = stamp.World, capStatus = stamp.CapStatus, now = clock.GetUtcNow(),
        rate = clock is DrillClock drill ? drill.Rate : 1, version = Version,
    };

    private static async Task<IResult> Ready(Readiness readiness, CancellationToken ct)
    {
        var checks = await readiness.Check(ct);
        var ready = checks.Values.All(check => check.Status == "ok");
        return TypedResults.Json(new { status = ready ? "ok" : "not ready", checks }, statusCode: ready ? 200 : 503);
    }
}
