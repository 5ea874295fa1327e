using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>Whom an incident could be given to now: workers on duty, best first, then departments and desks; each with the reason.</summary>
internal static class ListCandidates
{
    private const int MostWorkers = 30;

    public sealed record Line(
        string Kind, string Id, string Zh, string En, string Division, bool OnDuty, double? DistanceMetres, int Load, IReadOnlyList<string> Skills, string Why, string WhyEn);

    public static void MapCandidates(this IEndpointRouteBuilder incidents) =>
        incidents.MapGet("{id:guid}/candidates", List).Needs(Deed.AnswerAssignment).WithSummary("Whom the incident can be given to now, best first, each with the reason");

    private static async Task<IResult> List(
        Guid id, HttpContext http, IQuerySession session, IncidentAccess access, Roster roster, Catalogue catalogue, TimeProvider clock, CancellationToken ct)
    {
        if (await session.Visible(id, http.User, access, ct) is not { } row)
            return IncidentDetail.Unknown;
        var seat = http.User.Seat();
        if (!access.May(seat, Deed.Assign, row) && !access.May(seat, Deed.AnswerAssignment, row)) // who hands over chooses a colleague
            return IncidentAccess.Denied(seat, Deed.Assign);

        var now = clock.GetUtcNow();
        var workers = (await roster.OnDuty(session, row, now, ct)).Take(MostWorkers).Select(its => new Line(
            "worker", its.Worker.Id, its.Worker.Zh, its.Worker.En, its.Worker.Division, OnDuty: true, its.Metres, its.Load, its.Worker.Skills ?? [], its.Zh, its.En)).ToList();
        List<(Assignee To, string Zh, string En)> others =
        [
            .. Codes(row, catalogue).Select(code => roster.Office(code, division: null, row.PlaceKey, now)).OfType<Domain.Duty.Department>().Select(office =>
                office.Code == row.Department ? (Roster.Of(office), "主责部门", "responsible department") : (Roster.Of(office), "协同部门", "joining department")),
            .. Desks(roster, row, now),
        ];
        var load = await Roster.Load(session, [.. others.Select(other => other.To.Key)], ct);
        return TypedResults.Ok(workers.Concat(others.Select(other => new Line(
            Word(other.To.Kind), other.To.Id, other.To.Zh, other.To.En, other.To.Division, OnDuty: true, null, load.GetValueOrDefault(other.To.Key), [], other.Zh, other.En))));
    }

    private static IEnumerable<string> Codes(IncidentRow row, Catalogue catalogue) =>
        new[] { row.Department ?? catalogue.Kind(row.Kind).Department }.Concat(row.CoDepartments).Distinct();

    /// <summary>The community's and the subdistrict's desk, nearest first.</summary>
    private static IEnumerable<(Assignee To, string Zh, string En)> Desks(Roster roster, IncidentRow row, DateTimeOffset now)
    {
        foreach (var node in roster.Lineage(row.PlaceKey, now).Where(node => node.Tier is DivisionTier.Community or DivisionTier.Subdistrict).Reverse())
        {
            if (roster.Desk(node.Code, now) is { } desk)
                yield return node.Tier == DivisionTier.Community ? (desk, "社区席位", "the community's desk") : (desk, "镇街席位", "the subdistrict's desk");
        }
    }

    private static string Word(AssigneeKind kind) => kind.ToString().ToLower(null);
}
