using System.Security.Claims;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Board;

/// <summary>How many open incidents each division of a subtree has, by severity, each counted in every division above its place too.</summary>
internal static class DivisionLoad
{
    public sealed record Answer(DateTimeOffset Now, string Division, IReadOnlyList<Line> Rows);

    /// <param name="BySeverity">Of severity 1, 2, 3 and 4.</param>
    public sealed record Line(string Division, string? Parent, string Zh, string En, DivisionTier Tier, int Open, int Overdue, IReadOnlyList<int> BySeverity);

    public sealed record Count(string Place, int Severity, int Open, int Overdue);

    public static void MapDivisionLoad(this IEndpointRouteBuilder api) =>
        api.MapGet("divisions/load", Show).Needs(Deed.See).WithSummary("Open incidents by severity for each division within ?division=, and how many are overdue");

    private static async Task<IResult> Show(
        string? division, ClaimsPrincipal user, Scopes scopes, CityModel city, NpgsqlDataSource store, TimeProvider clock, CancellationToken ct)
    {
        var (scope, now) = (string.IsNullOrEmpty(division) ? user.Division() : division, clock.GetUtcNow());
        var conditions = new BoardConditions().SeenBy(user.Seat(), scopes).Within(scopes.Codes(scope));
        var top = scopes.Covers(user.Division(), scope) ? scope : user.Division();
        return TypedResults.Ok(new Answer(now, scope, Roll(city.Tree, top, ChinaDay.Of(now), await Read(store, conditions, now, ct))));
    }

    /// <summary>The division, those right below it, and every one further down that has something open.</summary>
    internal static IReadOnlyList<Line> Roll(DivisionTree tree, string scope, DateOnly day, IReadOnlyList<Count> counts)
    {
        var sums = new Dictionary<string, (int Open, int Overdue, int[] BySeverity)>();
        foreach (var shown in tree.All.Where(d => d.IsInForce(day) && (d.Code == scope || d.Parent == scope)))
            sums.TryAdd(shown.Code, (0, 0, new int[4]));
        foreach (var count in counts)
        {
            var heir = tree.Heir(count.Place, day)?.Code ?? count.Place;
            foreach (var above in tree.Lineage(heir).SkipWhile(d => d.Code != scope))
            {
                var (open, overdue, bySeverity) = sums.GetValueOrDefault(above.Code, (0, 0, new int[4]));
                bySeverity[count.Severity - 1] += count.Open;
                sums[above.Code] = (open + count.Open, overdue + count.Overdue, bySeverity);
            }
        }

        return [.. sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => tree.Find(sum.Key) is var known && known is null ? null : new Line(
            sum.Key, known.Parent, tree.Name(sum.Key).Zh, tree.Name(sum.Key).En, known.Tier, sum.Value.Open, sum.Value.Overdue, sum.Value.BySeverity)).OfType<Line>()];
    }

    private static async Task<IReadOnlyList<Count>> Read(NpgsqlDataSource store, BoardConditions conditions, DateTimeOffset now, CancellationToken ct)
    {
        var at = 0;
        var where = string.Concat(conditions.Sql.Select(c => c == '?' ? $"${++at}" : c.ToString()));
        await using var read = store.CreateCommand(
            $"""
            select b.place, b.severity::int, count(*)::int, (count(*) filter (where b.due_at < ${at + 1}))::int
            from board b where b.status = 'open' and {where} group by b.place, b.severity
            """);
        foreach (var value in conditions.Values.Append(now.ToUniversalTime()))
            read.Parameters.Add(new() { Value = value });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var counts = new List<Count>();
        while (await reader.ReadAsync(ct))
            counts.Add(new(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)));
        return counts;
    }
}
