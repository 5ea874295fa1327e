using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>A department reports something. 202 means: confirmed by the broker, will have its effect, once.</summary>
internal static class ReceiveReport
{
    public const int LargestBody = 1024 * 1024;

    public sealed record Accepted(Guid SignalId);

    public static void MapReports(this IEndpointRouteBuilder api) =>
        api.MapPost("feeds/{feed}/reports", Receive).OpenToAll("signed by the feed's own key")
            .WithMetadata(new RequestLimit(LargestBody + 1)).WithSummary("A department report, JSON or CloudEvents, signed by Standard Webhooks");

    private static async Task<IResult> Receive(
        string feed, HttpContext http, FeedSources sources, TranslateReport translate, EdgeSinks sinks, EdgeStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        if (!sources.Knows(feed))
            return Refuse(feed, "feed.unknown", "There is no such feed.", 404);
        if (await Body.Read(http.Request, LargestBody, ct) is not { } body)
            return Refuse(feed, "body.too-large", $"A report may have {LargestBody} bytes.", 413);
        var (source, badSignature) = sources.Verify(feed, http.Request.Headers, body.Span, TimeProvider.System.GetUtcNow());
        if (source is null)
            return Refuse(feed, badSignature!, "The signature does not hold.", 401);

        var now = clock.GetUtcNow();
        var (read, told) = ReadReport(http.Request, body, now);
        var (signal, malformed) = read switch
        {
            ReportRead.Malformed m => (null, m),
            ReportRead.Report { Value: var report } => translate.Of(report, feed, source.Name, Raw(report, http.Request, body, told), now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        try
        {
            if (signal is null)
            {
                await sinks.Refused(stamp.Refuse(feed, source.Name, malformed!.Reason, malformed.Detail, new ReadOnlySequence<byte>(PersonCut.Of(body)), now), ct);
                return Problem(malformed.Reason, malformed.Detail, TranslateReport.Status(malformed.Reason));
            }

            await sinks.Signal(signal, ct);
            EdgeMetrics.Accepted(feed);
            return TypedResults.Accepted((string?)null, new Accepted(signal.SignalId));
        }
        catch (NotAcceptedException e)
        {
            EdgeMetrics.Refused(feed, "bus.unavailable");
            http.Response.Headers.RetryAfter = "2";
            return Problem("bus.unavailable", e.Message + " Send it again, with the same id.", 503);
        }
    }

    /// <summary>The report, and its own bytes without an envelope.</summary>
    private static (ReportRead Read, ReadOnlyMemory<byte> Told) ReadReport(HttpRequest request, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var structured = request.ContentType?.StartsWith("application/cloudevents+json", StringComparison.OrdinalIgnoreCase) == true;
        if (!structured && !request.Headers.ContainsKey("ce-specversion"))
            return (ReportReader.Read(body, now), body);

        var (report, malformed) = structured
            ? CloudEventReader.Structured(body)
            : CloudEventReader.Binary(name => request.Headers[name].FirstOrDefault(), body);
        return malformed is null ? (ReportReader.Read(report, now), report) : (malformed, body);
    }

    /// <summary>As it came, envelope and all; where it tells of somebody, the report alone and without them.</summary>
    private static RawMessage Raw(DepartmentReport report, HttpRequest request, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> told) => report.Reporter is null
        ? new RawMessage { MediaType = request.ContentType ?? "application/json", Bytes = body.ToArray() }
        : new RawMessage { MediaType = "application/json", Bytes = PersonCut.Of(told) };

    private static ProblemHttpResult Refuse(string feed, string reason, string sentence, int status)
    {
        EdgeMetrics.Refused(FeedSources.Feeds.Contains(feed) ? feed : "unknown", reason);
        return Problem(reason, sentence, status);
    }

    private static ProblemHttpResult Problem(string reason, string detail, int status) => Problems.Of(reason, detail, zh: null, status);

    private sealed record RequestLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
