using System.Globalization;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Board;

/// <summary>The board, newest first, a page at a time. A page goes on below the number where the last one ended, whatever came meanwhile.</summary>
internal static class ListIncidents
{
    public const int LargestPage = 200;
    private const int UsualPage = 100;

    public sealed record Page(IReadOnlyList<IncidentRow> Rows, string? Next);

    public sealed record Filter(
        string? Status, string? Stage, string? Phase, string? Kind, int? Severity, string? Tier, string? Division, string? Department, string? Text,
        bool? Overdue, string? After, int? Limit);

    public static void MapListIncidents(this IEndpointRouteBuilder incidents) =>
        incidents.MapGet("", List).Needs(Deed.See).WithSummary("The board: filtered, cursor-paged, newest first; text searches title, place, address, number and kind");

    public static int Limit(int? asked) => Math.Clamp(asked ?? UsualPage, 1, LargestPage);

    private static async Task<IResult> List(
        [AsParameters] Filter filter, ClaimsPrincipal user, IQuerySession session, Scopes scopes, Catalogue catalogue, TimeProvider clock, CancellationToken ct)
    {
        var (limit, before) = (Limit(filter.Limit), 0L);
        if (filter.After is { } after && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out before))
            return Problems.Of("cursor.malformed", "'after' must be the 'next' of the page before.", zh: null, 400);

        if (filter.Text?.Contains('\0') == true)
            return Problems.Of("text.not-storable", "No text holds U+0000.", zh: null, 400);

        var conditions = Narrow(new BoardConditions().SeenBy(user.Seat(), scopes), filter, scopes, catalogue, clock);
        var rows = await BoardPage.Read(session, conditions, filter.After is null ? null : before, limit + 1, ct);
        var shown = rows.Take(limit).ToList();
        return TypedResults.Ok(new Page(shown, rows.Count > limit ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static BoardConditions Narrow(BoardConditions lines, Filter f, Scopes scopes, Catalogue catalogue, TimeProvider clock)
    {
        lines.Is("status", f.Status).Is("stage", f.Stage).Is("phase", f.Phase).Is("kind", f.Kind).Is("tier", f.Tier).Is("department", f.Department);
        if (f.Severity is { } severity)
            lines.And("b.severity = ?", severity);
        if (f.Division is { Length: > 0 } division)
            lines.Within(scopes.Codes(division));
        if (f.Overdue is { } overdue)
            lines.And(overdue ? "b.status = 'open' and b.due_at < ?" : "not (b.status = 'open' and b.due_at is not null and b.due_at < ?)", clock.GetUtcNow().ToUniversalTime());
        return lines.Says(f.Text, catalogue.Called);
    }
}
