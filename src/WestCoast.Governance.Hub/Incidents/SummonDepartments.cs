using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>吹哨 calls departments, 报到 is their answer; and somebody takes command.</summary>
internal static class SummonDepartments
{
    public sealed record Call(IReadOnlyList<string>? Departments, string? Reason);

    public sealed record Answer(string? Department, string? Text);

    public sealed record Command(bool OnScene, string? Text);

    public static void MapSummon(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/summons", Summon).Needs(Deed.Summon).WithSummary("Call departments to the incident");
        incidents.MapPost("{id:guid}/report-in", (Guid id, Answer? request, HttpContext http, Commands commands, CancellationToken ct) =>
            commands.Run(id, http, Deed.ReportIn, (_, c) => new ReportIn(
                http.User.Seat().Department ?? request?.Department ?? "", request?.Text, c.Seen, c.Now, c.By), ct))
            .Needs(Deed.ReportIn).WithSummary("A department that was called has come; a department's seat answers for its own");
        incidents.MapPost("{id:guid}/command", (Guid id, Command? request, HttpContext http, Commands commands, CancellationToken ct) =>
            commands.Run(id, http, Deed.TakeCommand, (_, c) => new TakeCommand(request?.OnScene ?? false, request?.Text, c.Seen, c.Now, c.By), ct))
            .Needs(Deed.TakeCommand).WithSummary("Take command, at the desk or on scene");
    }

    private static Task<IResult> Summon(
        Guid id, Call request, HttpContext http, Commands commands, Cases cases, Catalogue catalogue, TimeProvider clock, CancellationToken ct)
    {
        var called = request.Departments ?? [];
        return called.FirstOrDefault(code => !cases.KnowsDepartment(code, clock.GetUtcNow())) is { } unknown
            ? Task.FromResult<IResult>(Problems.Of("department.unknown", $"There is no department {unknown}.", zh: null, 400))
            : commands.Run(id, http, Deed.Summon, (its, c) => new Summon(
                [.. called], request.Reason ?? "", catalogue.Limits(its.Kind, its.Severity, c.Now, Steps.ReportIn), c.Seen, c.Now, c.By), ct);
    }
}
