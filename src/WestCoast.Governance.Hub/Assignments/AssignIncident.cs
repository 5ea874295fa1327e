using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>派单: a desk gives an incident to one worker, department or desk.</summary>
internal static class AssignIncident
{
    public sealed record Request(string? Worker, string? Department, string? Division, string? Why);

    /// <summary>Whom a request names; or the problem with it.</summary>
    private sealed record Named(Assignee? To, bool OnDuty, IResult? Problem = null);

    public static void MapAssign(this IEndpointRouteBuilder incidents) =>
        incidents.MapPost("{id:guid}/assignment", Give).Needs(Deed.Assign).WithSummary("Give it to a worker, a department (of a division) or a division's desk; 201 with the assignment's address");

    private static async Task<IResult> Give(
        Guid id, Request request, HttpContext http, IQuerySession session, Commands commands, IncidentAccess access, Roster roster, CityModel city,
        Catalogue catalogue, EdgeStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        if (await session.Visible(id, http.User, access, ct) is not { } row)
            return IncidentDetail.Unknown;
        if (!access.May(http.User.Seat(), Deed.Assign, row))
            return IncidentAccess.Denied(http.User.Seat(), Deed.Assign);

        var named = Find(request, row, roster, clock.GetUtcNow());
        if (named.Problem is { } problem)
            return problem;
        if (!MayGive(http.User.Seat(), named.To!, row, city))
            return Problems.Of("assignment.out-of-reach", "You can give it to people, offices and desks of your own division only.", zh: null, 403);

        return await commands.Run(id, http, Deed.Assign, async (writing, c) =>
        {
            var outcome = await writing.Decide(id, its => new Assign(
                new Offer(Guid.CreateVersion7(), named.To!, named.OnDuty, catalogue.Limits(its.Kind, its.Severity, c.Now, Steps.Accept), request.Why), c.Seen, c.Now, c.By), stamp, ct);
            return (outcome, outcome.Incident.Live is { } live ? $"/api/assignments/{live.Id}" : null);
        }, ct);
    }

    private static Named Find(Request request, IncidentRow row, Roster roster, DateTimeOffset now) => request switch
    {
        { Worker: not null, Department: not null } or { Worker: not null, Division: not null } or { Worker: null, Department: null, Division: null } =>
            Bad("assignment.to-whom", "Name either a worker, or a department (with its division), or a division."),
        { Worker: { } id } => roster.Worker(id, now) is { } worker
            ? new(Roster.Of(worker), worker.IsOnDuty(now))
            : Bad("worker.unknown", $"There is no worker {id}."),
        { Department: { } code } => roster.Office(code, request.Division, row.PlaceKey, now) is { } office
            ? new(Roster.Of(office), OnDuty: true)
            : Bad("department.unknown", request.Division is { } division ? $"There is no department {code} in {division}." : $"There is no department {code}."),
        { Division: { } code } => roster.Desk(code, now) is { } desk
            ? new(desk, OnDuty: true)
            : Bad("division.unknown", $"{code} is not in the list of divisions."),
        _ => Bad("assignment.to-whom", "Name somebody."),
    };

    /// <summary>Downward and sideways within one's own division; departments above answer for the place too.</summary>
    private static bool MayGive(Seat seat, Assignee to, IncidentRow row, CityModel city) =>
        city.IsWithin(to.Division, seat.Division) || (to.Kind == AssigneeKind.Department && city.IsWithin(row.PlaceKey, to.Division));

    private static Named Bad(string code, string sentence) => new(null, OnDuty: false, Problems.Of(code, sentence, zh: null, 400));
}
