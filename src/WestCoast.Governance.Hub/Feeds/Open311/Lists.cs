using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Mvc;
using WestCoast.Governance.Feeds.Open311;

namespace WestCoast.Governance.Hub.Feeds.Open311;

/// <summary>What anybody may read.</summary>
internal static class Lists
{
    private const int LongestDays = 90;

    public sealed record Filter(
        [FromQuery(Name = "service_request_id")] string? Numbers, [FromQuery(Name = "service_code")] string? Services, [FromQuery(Name = "status")] string? Status,
        [FromQuery(Name = "start_date")] string? Start, [FromQuery(Name = "end_date")] string? End);

    public static IResult Services(string format, PublicServices services) => Answer(GeoDocument.Services(services.All.Select(PublicServices.Tell)), format);

    public static IResult Definition(string service, string format, PublicServices services) => services.Find(service) is { } kind
        ? Answer(GeoDocument.Definition(kind.Code), format)
        : No(format, 404, "service_code.unknown", "There is no such service. 没有该服务类别。");

    public static async Task<IResult> Requests(
        string format, [AsParameters] Filter asked, IQuerySession session, PublicRequests requests, TellRequest tell, TimeProvider clock, CancellationToken ct)
    {
        var (filter, reason) = Read(asked, clock.GetUtcNow());
        if (filter is null)
            return No(format, 400, reason!, "service_request_id: numbers; status: open or closed; start_date and end_date: 2026-07-01T08:00:00+08:00, at most 90 days apart. 查询参数有误。");
        var rows = await requests.List(session, filter, ct);
        return Answer(GeoDocument.Requests(rows.Select(row => tell.Of(row, row))), format);
    }

    public static async Task<IResult> Request(string request, string format, IQuerySession session, PublicRequests requests, TellRequest tell, CancellationToken ct)
    {
        if (Number(request) is not { } number)
            return No(format, 400, "service_request_id.malformed", "It is a number. 编号应为数字。");
        return await requests.Find(session, number, ct) is var (row, goesOn)
            ? Answer(GeoDocument.Requests([tell.Of(row, goesOn)]), format)
            : No(format, 404, "service_request_id.unknown", "There is no such request, or it is not public. 没有该诉求，或不予公开。");
    }

    public static async Task<IResult> Token(string token, string format, HttpContext http, IQuerySession session, CancellationToken ct)
    {
        if (!Guid.TryParseExact(token, "N", out var signal))
            return No(format, 400, "token.malformed", "It is no token of ours. 受理凭证格式有误。");
        if (await PublicRequests.NumberOf(session, signal, ct) is { } number)
            return Answer(GeoDocument.Requests([[new("service_request_id", number.ToString(CultureInfo.InvariantCulture)), new("token", token)]]), format);

        http.Response.Headers.RetryAfter = "2"; // what was just accepted has its number in a moment
        return No(format, 404, "token.unknown", "No request has this token, or not yet: ask again shortly. 该凭证尚无对应编号，请稍后再查。");
    }

    /// <summary>Numbers win over everything else. Without dates, the last 90 days.</summary>
    internal static (RequestFilter? Filter, string? Refused) Read(Filter asked, DateTimeOffset now)
    {
        var (start, end) = (Date(asked.Start), Date(asked.End));
        if ((asked.Start is { Length: > 0 } && start is null) || (asked.End is { Length: > 0 } && end is null))
            return (null, "date.malformed");
        if (Words(asked.Numbers) is { } told)
        {
            List<long?> numbers = [.. told.Select(Number)];
            return numbers.Contains(null)
                ? (null, "service_request_id.malformed")
                : (new(DateTimeOffset.UnixEpoch, now.AddDays(1), [.. numbers.OfType<long>()]), null);
        }

        var days = TimeSpan.FromDays(LongestDays);
        var to = end ?? (start is { } from && from <= DateTimeOffset.MaxValue - days && from + days < now ? from + days : now);
        var first = start ?? (to >= DateTimeOffset.MinValue + days ? to - days : to);
        if (to < first || to - first > days)
            return (null, "date.out-of-range");
        var statuses = Words(asked.Status);
        return statuses?.Any(word => word is not ("open" or "closed")) == true ? (null, "status.malformed") : (new(first, to, null, Words(asked.Services), statuses), null);
    }

    private static DateTimeOffset? Date(string? text) => text is { Length: > 0 } ? GeoTime.Read(text) : null;

    private static string[]? Words(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static GeoAnswer Answer(GeoDocument document, string format) => new(document, GeoFormats.Of(format)!.Value);

    private static GeoAnswer No(string format, int status, string reason, string sentence) => GeoAnswer.Error(GeoFormats.Of(format)!.Value, status, reason, sentence);
}
