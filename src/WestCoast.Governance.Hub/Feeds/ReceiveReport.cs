using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Persons;
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
        string feed, HttpContext http, FeedSources sources, CityModel city, Catalogue catalogue, EdgeSinks sinks, EdgeStamp stamp,
        PersonSeal seal, TimeProvider clock, CancellationToken ct)
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
            ReportRead.Report { Value: var report } => Translate(report, feed, source.Name, http.Request, (body, told), city, catalogue, stamp, seal, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        try
        {
            if (signal is null)
            {
                await sinks.Refused(stamp.Refuse(feed, source.Name, malformed!.Reason, malformed.Detail, new ReadOnlySequence<byte>(PersonCut.Of(body)), now), ct);
                return Problem(malformed.Reason, malformed.Detail, Status(malformed.Reason));
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

    private static (SignalReceived?, ReportRead.Malformed?) Translate(
        DepartmentReport report, string feed, string source, HttpRequest request, (ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Told) bytes,
        CityModel city, Catalogue catalogue, EdgeStamp stamp, PersonSeal seal, DateTimeOffset now)
    {
        if (stamp.Refuse(report.Status) is { } wrongWorld)
            return (null, new(wrongWorld, $"status: '{report.Status}'; here everything is {stamp.CapStatus}"));
        if (catalogue.Named(report.Kind!) is not { } kind)
            return (null, new("kind.unknown", $"kind: '{report.Kind}'; GET /api/kinds lists them"));
        if (report.Reporter is not null && !seal.HasKey)
            return (null, new("reporter.cannot-be-kept", "reporter: this hub has no key for personal data"));
        var place = city.Resolve(report.Division, report.Position?.Lon, report.Position?.Lat, report.Position?.Crs, report.At!.Value, now);
        if (place is PlaceResult.Refused refused)
            return (null, new(refused.Code, refused.Detail));

        var known = ((PlaceResult.Resolved)place).Place;
        var id = SignalIds.For(feed, source, report.Id!);
        return (new SignalReceived
        {
            World = stamp.World, CapStatus = stamp.CapStatus, SignalId = id,
            Feed = feed, Source = source, SourceEventId = report.Id!, Kind = kind.Code, Severity = report.Severity,
            Title = report.Title, Description = report.Description, Address = report.Address, DivisionCode = report.Division,
            Position = known is { Longitude: { } lon, Latitude: { } lat, SourceLongitude: { } sourceLon, SourceLatitude: { } sourceLat, SourceCrs: { } crs }
                ? new Position { Longitude = lon, Latitude = lat, SourceLongitude = sourceLon, SourceLatitude = sourceLat, SourceCrs = crs }
                : null,
            OccurredAt = report.At!.Value.ToUniversalTime(), ReceivedAt = now, Late = EventTime.IsLate(report.At.Value, now),
            Person = report.Reporter is { } reporter ? seal.Seal(id, reporter) : null,
            Raw = report.Reporter is null
                ? new RawMessage { MediaType = request.ContentType ?? "application/json", Bytes = bytes.Body.ToArray() }
                : new RawMessage { MediaType = "application/json", Bytes = PersonCut.Of(bytes.Told) },
        }, null);
    }

    /// <summary>422 for what is well-formed but cannot be: a place elsewhere, a kind unknown, another world; 400 for the rest.</summary>
    private static int Status(string reason) =>
        reason is "kind.unknown" or "world.mismatch" or "time.in-future" or "severity.out-of-range" or "unit.wrong" or "reporter.cannot-be-kept"
        || reason.StartsWith("division.", StringComparison.Ordinal) || reason is "position.outside-district" or "position.crs-unknown"
            ? 422 : 400;

    private static ProblemHttpResult Refuse(string feed, string reason, string sentence, int status)
    {
        EdgeMetrics.Refused(FeedSources.Feeds.Contains(feed) ? feed : "unknown", reason);
        return Problem(reason, sentence, status);
    }

    private static ProblemHttpResult Problem(string reason, string detail, int status) => Problems.Of(reason, detail, zh: null, status);

    private sealed record RequestLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
