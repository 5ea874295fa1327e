using System.Buffers;
using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>
/// A citizen's request by an application with a key. The token is given only when the broker has confirmed; it is the signal's id, and
/// with the same Idempotency-Key of the same application always the same.
/// </summary>
internal static class PostRequest
{
    private const int LongestIdempotencyKey = 200;

    public static async Task<IResult> Receive(
        string format, HttpContext http, Open311Options options, Open311Limits limits, PublicServices services, CitizenReports reports, TranslateReport translate,
        EdgeSinks sinks, EdgeStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        var form = GeoFormats.Of(format)!.Value;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return Refuse(form, 400, "form.wrong-type", "Content-Type must be application/x-www-form-urlencoded. 请求应为表单格式。");
        if (await Body.Read(http.Request, GeoForm.LargestBody, ct) is not { } body)
            return Refuse(form, 400, "form.too-large", $"A request may have {GeoForm.LargestBody} bytes. 请求过大。");
        var (fields, bad) = GeoForm.Read(body.Span);
        if (bad is not null)
            return Refuse(form, 400, bad, "The form cannot be read: UTF-8, percent-encoded, at most 100 fields. 表单无法读取。");

        var told = fields.FirstOrDefault(field => field.Key == CitizenRequestReader.Key).Value ?? http.Request.Query[CitizenRequestReader.Key].ToString();
        if (options.Find(told) is not { } key)
            return Refuse(form, 403, told.Length == 0 ? "api_key.missing" : "api_key.wrong", "Only applications with a key may send requests. 需要有效的 api_key。");
        if (limits.Wait(key) is { } wait)
            return Open311Routes.TooOften(http, form, wait);
        if (IdempotencyOf(http.Request) is not { } id)
            return Refuse(form, 400, "idempotency.key-malformed", $"{IdempotencyKey.Header} may have 1 to {LongestIdempotencyKey} visible characters. 幂等键格式有误。");

        return await Take(form, http, fields, key, id, options, services, reports, translate, sinks, stamp, clock.GetUtcNow(), ct);
    }

    private static async Task<IResult> Take(
        GeoFormat form, HttpContext http, IReadOnlyList<KeyValuePair<string, string>> fields, Open311Key key, string id, Open311Options options, PublicServices services,
        CitizenReports reports, TranslateReport translate, EdgeSinks sinks, EdgeStamp stamp, DateTimeOffset now, CancellationToken ct)
    {
        var source = CitizenReports.SourceOf(key);
        var (signal, status, refused) = Judge();
        try
        {
            if (signal is null)
            {
                await sinks.Refused(
                    stamp.Refuse(Open311Routes.Feed, source, refused!.Reason, refused.Detail, new ReadOnlySequence<byte>(CitizenRequestReader.Kept(fields)), now), ct);
                return GeoAnswer.Error(form, status, refused.Reason, $"{refused.Detail}{Chinese(refused.Reason)}");
            }

            await sinks.Signal(signal, ct);
            EdgeMetrics.Accepted(Open311Routes.Feed);
            return new GeoAnswer(GeoDocument.Requests([[new("token", signal.SignalId.ToString("N")), new("service_notice", "已受理，编号稍后可凭此查询。"), new("account_id", null)]]), form);
        }
        catch (NotAcceptedException)
        {
            EdgeMetrics.Refused(Open311Routes.Feed, "bus.unavailable");
            http.Response.Headers.RetryAfter = "2";
            return GeoAnswer.Error(form, 503, "bus.unavailable", $"Nothing was accepted. Send it again, with the same {IdempotencyKey.Header}. 暂时无法受理，请稍后重发。");
        }

        (SignalReceived? Signal, int Status, ReportRead.Malformed? Refused) Judge() => CitizenRequestReader.Read(fields) switch
        {
            CitizenRead.Malformed no => (null, 400, new(no.Reason, no.Detail)),
            CitizenRead.Request { Value: var request } when options.Jurisdiction is { } here && request.Jurisdiction is { } elsewhere && elsewhere != here =>
                (null, 404, new("jurisdiction_id.unknown", "jurisdiction_id")),
            CitizenRead.Request { Value: var request } when services.Find(request.ServiceCode) is null =>
                (null, 404, new("service_code.unknown", "service_code: GET services lists them")),
            CitizenRead.Request { Value: var request } => ReportReader.Check(reports.Of(request, id, now), now) switch
            {
                ReportRead.Report { Value: var report } => Translate(report),
                ReportRead.Malformed no => (null, 400, no),
                _ => throw new UnreachableException(),
            },
            _ => throw new UnreachableException(),
        };

        (SignalReceived?, int, ReportRead.Malformed?) Translate(DepartmentReport report)
        {
            var raw = new RawMessage { MediaType = "application/x-www-form-urlencoded", Bytes = CitizenRequestReader.Kept(fields) };
            var (made, wrong) = translate.Of(report, Open311Routes.Feed, source, raw, now);
            return (made, 400, wrong);
        }
    }

    /// <summary>Null when it is no key. Random where none is told: then a request that is sent again is another one.</summary>
    private static string? IdempotencyOf(HttpRequest request) => request.Headers[IdempotencyKey.Header] switch
    {
        { Count: 0 } => Guid.NewGuid().ToString("N"),
        [{ Length: > 0 and <= LongestIdempotencyKey - 4 } key] when key.All(c => c is > ' ' and <= '~') => $"key:{key}",
        _ => null,
    };

    private static string Chinese(string reason) => Setup.ChineseProblems.Of(reason) is { } sentence ? $" {sentence}" : "";

    private static GeoAnswer Refuse(GeoFormat form, int status, string reason, string sentence)
    {
        EdgeMetrics.Refused(Open311Routes.Feed, reason);
        return GeoAnswer.Error(form, status, reason, sentence);
    }
}
