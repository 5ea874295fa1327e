using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>One line per span, for a developer's eyes: trace, how long, what, and where it went wrong.</summary>
internal sealed class ConsoleLines : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
            Console.WriteLine(Line(span));
        return ExportResult.Success;
    }

    private static string Line(Activity span)
    {
        var tags = string.Join(' ', span.TagObjects.Where(tag => IsTelling(tag.Key)).Select(tag => $"{tag.Key}={tag.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"span {span.StartTimeUtc:HH:mm:ss.fff} {span.TraceId} {span.ParentSpanId}>{span.SpanId} {span.Duration.TotalMilliseconds,8:0.0} ms  {span.DisplayName}  {tags}{Fault(span)}");
    }

    private static string Fault(Activity span) => span.Status == ActivityStatusCode.Error ? $"  FAILED {span.StatusDescription}" : "";

    private static bool IsTelling(string tag) =>
        tag is "messaging.destination" or "messaging.destination.name" or "messaging.masstransit.message_types" or "sensor" or "rule" or "refused"
            or "changes" or "screens" or "http.route" or "http.response.status_code" or "db.namespace";
}
