using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>Traces from the edge to the screen as one, and where they are sent: <c>Telemetry:Exporter</c> console, otlp or none.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration, HubOptions options)
    {
        var exporter = configuration["Telemetry:Exporter"] ?? "none";
        if (exporter is not ("console" or "otlp" or "none"))
            throw new Refusal($"Telemetry:Exporter is '{exporter}'; it must be console, otlp or none.");
        if (exporter == "none")
            return;

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("hub", serviceNamespace: $"wcg-{options.World}", serviceInstanceId: options.Instance))
            .WithTracing(traces =>
            {
                traces.SetSampler(new WorkSampler()).AddSource(EdgeMetrics.Name, "MassTransit", "Npgsql")
                    .AddAspNetCoreInstrumentation(http => http.Filter = IsWork);
                if (exporter == "console")
                    traces.AddProcessor(new SimpleActivityExportProcessor(new ConsoleLines()));
                else
                    traces.AddOtlpExporter();
            });
        if (exporter == "otlp")
            telemetry.WithMetrics(metrics => metrics.AddMeter(EdgeMetrics.Prefix)
                .AddView(figure => new MetricStreamConfiguration { Name = $"{EdgeMetrics.Prefix}_{figure.Name}" }).AddOtlpExporter());
    }

    /// <summary>Probes and open streams are not work.</summary>
    private static bool IsWork(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/api/incidents/stream");
}
