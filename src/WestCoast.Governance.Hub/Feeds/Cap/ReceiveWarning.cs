using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>An office sends a CAP message. 202 means: confirmed by the broker, will have its effect, once.</summary>
internal static class ReceiveWarning
{
    public sealed record Accepted(Guid? SignalId);

    public static void MapWarnings(this IEndpointRouteBuilder api) =>
        api.MapPost($"feeds/{WarningSignal.Feed}/cap", Receive).OpenToAll("signed by the feed's own key")
            .WithMetadata(new BodyLimit(CapReader.LongestDocument + 1)).WithSummary("An official warning, CAP 1.2, signed by Standard Webhooks; Ack and Error are recorded and have no signal");

    private static async Task<IResult> Receive(HttpContext http, FeedSources sources, TakeWarning take, CancellationToken ct)
    {
        if (await Body.Read(http.Request, CapReader.LongestDocument, ct) is not { } body)
            return Refuse("body.too-large", $"A CAP message may have {CapReader.LongestDocument} bytes.", StatusCodes.Status413PayloadTooLarge);
        var (source, badSignature) = sources.Verify(WarningSignal.Feed, http.Request.Headers, body.Span, TimeProvider.System.GetUtcNow());
        if (source is null)
            return Refuse(badSignature!, "The signature does not hold.", StatusCodes.Status401Unauthorized);
        if (!IsXml(http.Request.ContentType))
            return Refuse("media-type.unsupported", $"Content-Type must be {CapAlert.MediaType}, application/xml or text/xml.", StatusCodes.Status415UnsupportedMediaType);

        try
        {
            return await take.Take(body, source.Name, skipEnded: false, ct) switch
            {
                Taken.Accepted accepted => TypedResults.Accepted((string?)null, new Accepted(accepted.SignalId)),
                Taken.Refused no => Problems.Of(no.Reason, no.Detail, zh: null, Status(no.Reason)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (NotAcceptedException e)
        {
            EdgeMetrics.Refused(WarningSignal.Feed, "bus.unavailable");
            http.Response.Headers.RetryAfter = "2";
            return Problems.Of("bus.unavailable", e.Message + " Send it again, unchanged.", zh: null, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static bool IsXml(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Value?.ToLowerInvariant() is CapAlert.MediaType or "application/xml" or "text/xml";

    /// <summary>422 for what is well-formed but cannot be here: another world, another district; 400 for the rest.</summary>
    private static int Status(string reason) =>
        reason is "world.mismatch" or "time.in-future" or "cap.reference-unknown" or "cap.info-missing" || reason.StartsWith("area.", StringComparison.Ordinal)
            ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest;

    private static ProblemHttpResult Refuse(string reason, string sentence, int status)
    {
        EdgeMetrics.Refused(WarningSignal.Feed, reason);
        return Problems.Of(reason, sentence, zh: null, status);
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
