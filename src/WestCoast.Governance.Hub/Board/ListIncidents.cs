using System.Globalization;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Board;

/// <summary>The board, newest first, a page at a time.</summary>
internal static class ListIncidents
{
    private const int LargestPage = 200;

    public sealed record Page(IReadOnlyList<IncidentRow> Rows, string? Next);

    public sealed record Filter(
        string? Status, string? Stage, string? Kind, int? Severity, string? Tier, string? Division, string? Text, string? After, int? Limit);

    public static void MapListIncidents(this IEndpointRouteBuilder incidents) =>
        incidents.MapGet("", List).Needs(Deed.See).WithSummary("The board: filtered, cursor-paged, newest first");

    private static async Task<IResult> List(
        [AsParameters] Filter filter, ClaimsPrincipal user, IQuerySession session, Scopes scopes, CancellationToken ct)
    {
        var limit = Math.Clamp(filter.Limit ?? 100, 1, LargestPage);
        if (filter.After is not null && !long.TryParse(filter.After, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Problems.Of("cursor.malformed", "'after' must be the 'next' of the page before.", "分页游标无效。", 400);

        var rows = Narrow(session.Query<IncidentRow>().SeenBy(user.Seat(), scopes), filter, scopes);
        var page = await rows.OrderByDescending(row => row.Number).Take(limit + 1).ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        return TypedResults.Ok(new Page(shown, page.Count > limit ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static IQueryable<IncidentRow> Narrow(IQueryable<IncidentRow> rows, Filter f, Scopes scopes)
    {
        if (f.Status is { Length: > 0 } status)
            rows = rows.Where(row => row.Status == status);
        if (f.Stage is { Length: > 0 } stage)
            rows = rows.Where(row => row.Stage == stage);
        if (f.Kind is { Length: > 0 } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (f.Severity is { } severity)
            rows = rows.Where(row => row.Severity == severity);
        if (f.Tier is { Length: > 0 } tier)
            rows = rows.Where(row => row.Tier == tier);
        if (f.Division is { Length: > 0 } division)
            rows = rows.Within(scopes.Codes(division));
        if (f.Text is { Length: > 0 } text)
            rows = rows.Where(row => row.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
                || row.PlaceZh.Contains(text, StringComparison.OrdinalIgnoreCase) || row.PlaceEn.Contains(text, StringComparison.OrdinalIgnoreCase));
        if (f.After is { } after)
        {
            var number = long.Parse(after, CultureInfo.InvariantCulture);
            rows = rows.Where(row => row.Number < number);
        }

        return rows;
    }
}
