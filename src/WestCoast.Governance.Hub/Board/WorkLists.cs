using System.Globalization;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Board;

/// <summary>What is mine to do, and what is late.</summary>
internal static class WorkLists
{
    public sealed record Page(DateTimeOffset Now, IReadOnlyList<IncidentRow> Rows, string? Next);

    public static void MapWorkLists(this IEndpointRouteBuilder incidents)
    {
        incidents.MapGet("mine", Mine).Needs(Deed.See).WithSummary("Open incidents that I acknowledged, am assigned to, or that are my department's; what is due first comes first");
        incidents.MapGet("overdue", Overdue).Needs(Deed.See).WithSummary("Open incidents with a limit that has passed, the longest overdue first");
    }

    private static Task<IResult> Mine(
        string? after, int? limit, ClaimsPrincipal user, IQuerySession session, Scopes scopes, TimeProvider clock, CancellationToken ct)
    {
        var seat = user.Seat();
        var mine = new BoardConditions().SeenBy(seat, scopes).And("b.status = 'open'").And(
            "(b.owner = ? or b.assignee = any(?) or b.department = ?)", seat.User,
            new[] { seat.Worker, seat.Department, seat.Role == SeatRoles.Dispatcher ? seat.Division : null }.OfType<string>().ToArray(), seat.Department ?? "");
        return ByDue(mine, unlimited: true, after, limit, session, clock, ct);
    }

    private static Task<IResult> Overdue(
        string? after, int? limit, ClaimsPrincipal user, IQuerySession session, Scopes scopes, TimeProvider clock, CancellationToken ct)
    {
        var late = new BoardConditions().SeenBy(user.Seat(), scopes).And("b.status = 'open' and b.due_at < ?", clock.GetUtcNow().ToUniversalTime());
        return ByDue(late, unlimited: false, after, limit, session, clock, ct);
    }

    /// <summary>The cursor is the limit and the number where the last page ended; one without any limit comes last.</summary>
    private static async Task<IResult> ByDue(
        BoardConditions lines, bool unlimited, string? after, int? limit, IQuerySession session, TimeProvider clock, CancellationToken ct)
    {
        if (after is not null && !Cursor(after, lines, unlimited))
            return Problems.Of("cursor.malformed", "'after' must be the 'next' of the page before.", zh: null, 400);

        var most = ListIncidents.Limit(limit);
        var rows = await BoardPage.ByDue(session, lines, most + 1, ct);
        var shown = rows.Take(most).ToList();
        return TypedResults.Ok(new Page(clock.GetUtcNow(), shown, rows.Count > most ? $"{BoardLine.Of(shown[^1]).DueAt?.UtcDateTime:O}_{shown[^1].Number}" : null));
    }

    private static bool Cursor(string after, BoardConditions lines, bool unlimited)
    {
        var parts = after.Split('_');
        if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;

        if (parts[0].Length == 0 && unlimited)
            lines.And("b.due_at is null and b.number > ?", number);
        else if (!DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            return false;
        else
            lines.And(unlimited ? "((b.due_at, b.number) > (?, ?) or b.due_at is null)" : "(b.due_at, b.number) > (?, ?)", due.ToUniversalTime(), number);
        return true;
    }
}
