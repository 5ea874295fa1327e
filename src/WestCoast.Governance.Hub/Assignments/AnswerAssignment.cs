using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Outbound;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>What an assignee does with an assignment: accept, refuse, hand over, arrive, report; and that it was read.</summary>
internal static class AnswerAssignment
{
    public sealed record Why(string? Reason);

    public sealed record HandOver(string? Worker, string? Reason);

    public sealed record Arrival(double? Lon, double? Lat, string? Crs, double? AccuracyMetres);

    public sealed record Report(string? Text, IReadOnlyList<Guid>? Files, double? Lon, double? Lat, string? Crs, double? AccuracyMetres, bool Done = false);

    public static void MapAnswers(this IEndpointRouteBuilder assignments)
    {
        assignments.MapPost("{id:guid}/acceptance", (Guid id, Answers answers, HttpContext http, CancellationToken ct) =>
            answers.Run(id, http, (_, c) => new AcceptAssignment(id, c.Seen, c.Now, c.By), ct)).Needs(Deed.AnswerAssignment).WithSummary("Accept it");
        assignments.MapPost("{id:guid}/refusal", (Guid id, Why request, Answers answers, HttpContext http, CancellationToken ct) =>
            answers.Run(id, http, (_, c) => new RefuseAssignment(id, request.Reason ?? "", c.Seen, c.Now, c.By), ct)).Needs(Deed.AnswerAssignment).WithSummary("Refuse it, with a reason, before accepting");
        assignments.MapPost("{id:guid}/handover", PassOn).Needs(Deed.AnswerAssignment).WithSummary("Hand it over to a colleague on duty, with a reason");
        assignments.MapPost("{id:guid}/arrival", Arrive).Needs(Deed.AnswerAssignment).WithSummary("On scene; a position is optional and declares its coordinate system");
        assignments.MapPost("{id:guid}/report", Tell).Needs(Deed.AnswerAssignment).WithSummary("Report from the field; with done it is resolved too");
        assignments.MapPost("{id:guid}/reading", Read).Needs(Deed.AnswerAssignment).WithSummary("I have read it");
    }

    private static Task<IResult> PassOn(Guid id, HandOver request, Answers answers, HttpContext http, Roster roster, Catalogue catalogue, TimeProvider clock, CancellationToken ct)
    {
        if (roster.Worker(request.Worker ?? "", clock.GetUtcNow()) is not { } colleague)
            return Task.FromResult<IResult>(Problems.Of("worker.unknown", $"There is no worker {request.Worker}.", zh: null, 400));

        return answers.Run(id, http, (its, c) => new HandOverAssignment(
            id,
            new Offer(Guid.CreateVersion7(), Roster.Of(colleague), colleague.IsOnDuty(c.Now), catalogue.Limits(its.Kind, its.Severity, c.Now, Steps.Accept)),
            request.Reason ?? "", c.Seen, c.Now, c.By), ct);
    }

    private static Task<IResult> Arrive(Guid id, Arrival? request, Answers answers, HttpContext http, CancellationToken ct)
    {
        var (position, problem) = FieldPositions.Read(new(request?.Lon, request?.Lat, request?.Crs, request?.AccuracyMetres));
        return problem is not null ? Task.FromResult(problem) : answers.Run(id, http, (_, c) => new Arrive(id, position, c.Seen, c.Now, c.By), ct);
    }

    private static Task<IResult> Tell(Guid id, Report request, Answers answers, HttpContext http, Catalogue catalogue, CancellationToken ct)
    {
        var (position, problem) = FieldPositions.Read(new(request.Lon, request.Lat, request.Crs, request.AccuracyMetres));
        return problem is not null ? Task.FromResult(problem) : answers.Run(id, http, (its, c) =>
        {
            EquatableList<Guid> files = [.. request.Files ?? []];
            var report = new ReportFromField(id, request.Text ?? "", files, position, c.Seen, c.Now, c.By);
            return request.Done
                ? new ReportDone(report, new Resolve(request.Text ?? "", catalogue.Limits(its.Kind, its.Severity, c.Now, Steps.Verify), c.Seen, c.Now, c.By))
                : report;
        }, ct, request.Files);
    }

    private static async Task<IResult> Read(Guid id, HttpContext http, IQuerySession session, NpgsqlDataSource store, TimeProvider clock, CancellationToken ct)
    {
        if (await session.LoadAsync<AssignmentRow>(id, ct) is not { } row)
            return Answers.Unknown;
        if (!row.To.Is(CommandContext.Who(http)))
            return Problems.Of("assignment.not-yours", "This assignment is somebody else's.", zh: null, 403);

        await Inbox.Read(store, row.Recipient, id, clock.GetUtcNow(), ct);
        return TypedResults.NoContent();
    }
}
