using Marten;
using Marten.Linq.MatchesSql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Board;

/// <summary>Reads of the board that more than one place needs.</summary>
internal static class BoardQueries
{
    /// <summary>The newest open incidents that the seat sees, and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<IncidentRow> Rows, int Total)> OpenRows(
        this IQuerySession session, Seat seat, Scopes scopes, int limit, CancellationToken ct)
    {
        var open = session.Query<IncidentRow>().SeenBy(seat, scopes).Where(row => row.Status == "open");
        var rows = await open.OrderByDescending(row => row.Number).Take(limit).ToListAsync(ct);
        return (rows, rows.Count < limit ? rows.Count : await open.CountAsync(ct));
    }

    /// <summary>The lines of a seat: <see cref="Permissions.Sees"/>, told to the database. Lines from before they kept their reach have a place.</summary>
    public static IQueryable<IncidentRow> SeenBy(this IQueryable<IncidentRow> rows, Seat seat, Scopes scopes)
    {
        if (!Permissions.MayEver(seat.Role, Deed.See) || (seat.Role == SeatRoles.Department && seat.Department is null))
            return rows.Where(row => row.Number < 0);
        if (seat.Role == SeatRoles.Department)
            rows = rows.Where(row => row.MatchesSql('^', "(d.data -> 'departments' ? ^ or d.data ->> 'department' = ^)", seat.Department!, seat.Department!));
        if (scopes.Codes(seat.Division)?.ToArray() is not { } codes)
            return rows;

        return seat is { Role: SeatRoles.GridWorker, Worker: { } worker }
            ? rows.Where(row => row.MatchesSql('^', "(d.data -> 'reach' ?| ^ or d.place = any(^) or d.data -> 'workers' ? ^)", codes, codes, worker))
            : rows.Where(row => row.MatchesSql('^', "(d.data -> 'reach' ?| ^ or d.place = any(^))", codes, codes));
    }

    public static IQueryable<IncidentRow> Within(this IQueryable<IncidentRow> rows, IReadOnlyCollection<string>? places)
    {
        if (places is null)
            return rows;

        var codes = places.ToArray();
        return rows.Where(row => row.PlaceKey.IsOneOf(codes));
    }
}
