using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Outbound;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>What is given to the one who asks: as a worker, as a department, or as a division's desk; and whom an incident was given to.</summary>
internal static class MyAssignments
{
    private const int Most = 200;

    public sealed record Tasks(DateTimeOffset Now, IReadOnlyList<TaskRow> Rows);

    public static void MapMyAssignments(this IEndpointRouteBuilder api)
    {
        api.MapGet("assignments", Mine).Needs(Deed.AnswerAssignment).WithSummary("My assignments, newest first; with all=true those that are over too");
        api.MapGet("incidents/{id:guid}/assignments", OfIncident).Needs(Deed.See).WithSummary("Everybody an incident was given to, when it reached them and when they read it");
    }

    /// <summary>The key under which this seat is given assignments.</summary>
    public static string Key(this Seat seat) => Assignee.KeyOf(seat.Division, seat.Department, seat.Worker);

    public static async Task<IReadOnlyList<TaskRow>> Of(string recipient, bool all, IQuerySession session, NpgsqlDataSource store, CancellationToken ct)
    {
        var query = session.Query<AssignmentRow>().Where(row => row.Recipient == recipient);
        var rows = await (all ? query : query.Where(row => row.Live)).OrderByDescending(row => row.Id).Take(Most).ToListAsync(ct);
        return await TaskRow.Of(session, store, rows, ct);
    }

    private static async Task<IResult> Mine(HttpContext http, IQuerySession session, NpgsqlDataSource store, TimeProvider clock, CancellationToken ct, bool all = false)
    {
        var recipient = http.User.Seat().Key();
        var rows = await Of(recipient, all, session, store, ct);
        await Inbox.Delivered(store, recipient, rows, clock.GetUtcNow(), ct);
        return TypedResults.Ok(new Tasks(clock.GetUtcNow(), rows));
    }

    private static async Task<IResult> OfIncident(
        Guid id, HttpContext http, IQuerySession session, NpgsqlDataSource store, IncidentAccess access, TimeProvider clock, CancellationToken ct)
    {
        if (await session.Visible(id, http.User, access, ct) is null)
            return IncidentDetail.Unknown;

        var rows = await session.Query<AssignmentRow>().Where(row => row.IncidentId == id).OrderBy(row => row.Id).Take(Most).ToListAsync(ct);
        return TypedResults.Ok(new Tasks(clock.GetUtcNow(), await TaskRow.Of(session, store, rows, ct)));
    }
}
