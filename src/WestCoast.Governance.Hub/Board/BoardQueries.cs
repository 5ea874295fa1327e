using Marten;
using Marten.Linq.MatchesSql;

namespace WestCoast.Governance.Hub.Board;

/// <summary>Reads of the board that more than one place needs.</summary>
internal static class BoardQueries
{
    /// <summary>The newest open incidents within these places (null: everywhere), and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<IncidentRow> Rows, int Total)> OpenRows(
        this IQuerySession session, IReadOnlyCollection<string>? places, int limit, CancellationToken ct)
    {
        var open = session.Query<IncidentRow>().Within(places).Where(row => row.Status == "open");
        var rows = await open.OrderByDescending(row => row.Number).Take(limit).ToListAsync(ct);
        return (rows, rows.Count < limit ? rows.Count : await open.CountAsync(ct));
    }

    public static IQueryable<IncidentRow> Within(this IQueryable<IncidentRow> rows, IReadOnlyCollection<string>? places)
    {
        if (places is null)
            return rows;

        var codes = places.ToArray();
        return rows.Where(row => row.PlaceKey.IsOneOf(codes));
    }
}
