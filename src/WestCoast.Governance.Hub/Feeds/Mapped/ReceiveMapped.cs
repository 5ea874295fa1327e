using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary>
/// A department reports in its own JSON, by an active mapping. 202 means: every element is confirmed by the broker and will have its effect, once.
/// Good elements are accepted beside bad ones: a fire does not wait for a work order to be mended, and sending the body again does nothing twice.
/// </summary>
internal static class ReceiveMapped
{
    public sealed record Accepted(IReadOnlyList<Guid> SignalIds);

    /// <summary>An element that was refused; its place is null when it is the body as a whole.</summary>
    public sealed record Refused(int? Element, string Code, string Detail);

    public static void MapMapped(this IEndpointRouteBuilder api) =>
        api.MapPost("feeds/{feed}/mapped/{mapping}", Receive).OpenToAll("signed by the feed's own key")
            .WithMetadata(new BodyLimit(ReportMapping.LargestBody + 1)).WithSummary("Department reports in a department's own JSON, by an active mapping, signed by Standard Webhooks");

    private static async Task<IResult> Receive(
        string feed, string mapping, HttpContext http, FeedSources sources, MappingsInForce mappings, TranslateReport translate, EdgeSinks sinks, EdgeStamp stamp,
        TimeProvider clock, CancellationToken ct)
    {
        if (!sources.Knows(feed))
            return Refuse(feed, "feed.unknown", "There is no such feed.", StatusCodes.Status404NotFound);
        if (await Body.Read(http.Request, ReportMapping.LargestBody, ct) is not { } body)
            return Refuse(feed, "body.too-large", $"A body may have {ReportMapping.LargestBody} bytes.", StatusCodes.Status413PayloadTooLarge);
        var (source, badSignature) = sources.Verify(feed, http.Request.Headers, body.Span, TimeProvider.System.GetUtcNow());
        if (source is null)
            return Refuse(feed, badSignature!, "The signature does not hold.", StatusCodes.Status401Unauthorized);
        if (mappings.Find(feed, mapping) is not { } known)
            return Refuse(feed, "mapping.unknown", "This feed has no active mapping of that name.", StatusCodes.Status404NotFound);

        var now = clock.GetUtcNow();
        var read = known.Apply(body, now);
        var (signals, refused) = Translated(read, feed, source.Name, translate, now);
        try
        {
            foreach (var signal in signals)
            {
                await sinks.Signal(signal, ct);
                EdgeMetrics.Accepted(feed);
            }

            foreach (var no in refused)
                await sinks.Refused(stamp.Refuse(feed, source.Name, no.Reason, Detail(known, no), new ReadOnlySequence<byte>(no.Raw), now), ct);
        }
        catch (NotAcceptedException e)
        {
            EdgeMetrics.Refused(feed, "bus.unavailable");
            http.Response.Headers.RetryAfter = "2";
            return Problems.Of("bus.unavailable", e.Message + " Send it again, unchanged.", zh: null, StatusCodes.Status503ServiceUnavailable);
        }

        Guid[] ids = [.. signals.Select(signal => signal.SignalId)];
        return refused.Count == 0 ? TypedResults.Accepted((string?)null, new Accepted(ids)) : Problem(known, refused, ids);
    }

    private static (IReadOnlyList<SignalReceived> Signals, IReadOnlyList<RefusedElement> Refused) Translated(
        ReportMappingRead read, string feed, string source, TranslateReport translate, DateTimeOffset now)
    {
        var (signals, refused) = (new List<SignalReceived>(), read.Refused.ToList());
        foreach (var mapped in read.Reports)
        {
            var (signal, no) = translate.Of(mapped.Report, feed, source, new RawMessage { MediaType = "application/json", Bytes = mapped.Raw }, now);
            if (signal is not null)
                signals.Add(signal);
            else
                refused.Add(new(mapped.Element, no!.Reason, no.Detail, mapped.Raw));
        }

        return (signals, [.. refused.OrderBy(no => no.Element ?? -1)]);
    }

    private static string Detail(ReportMapping mapping, RefusedElement no) =>
        $"{mapping.Name} {mapping.Version}{(no.Element is { } element ? $", element {element}" : "")}: {no.Detail}";

    /// <summary>Its type is that of the first refused element; all of them, and what was accepted, stand beside it.</summary>
    private static ProblemHttpResult Problem(ReportMapping mapping, IReadOnlyList<RefusedElement> refused, IReadOnlyList<Guid> accepted) => Problems.Of(
        refused[0].Reason, Detail(mapping, refused[0]), zh: null, TranslateReport.Status(refused[0].Reason),
        ("elements", refused.Select(no => new Refused(no.Element, no.Reason, no.Detail)).ToList()), ("signalIds", accepted));

    private static ProblemHttpResult Refuse(string feed, string reason, string sentence, int status)
    {
        EdgeMetrics.Refused(FeedSources.Feeds.Contains(feed) ? feed : "unknown", reason);
        return Problems.Of(reason, sentence, zh: null, status);
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
