using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Somebody knows better how bad it is, or what it is; it goes to the desk where that belongs.</summary>
internal static class CorrectFacts
{
    public sealed record NewSeverity(int? Severity, string? Reason);

    public sealed record NewKind(string? Kind, string? Reason);

    public static void MapCorrections(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/severity", (Guid id, NewSeverity request, HttpContext http, Commands commands, Cases cases, CancellationToken ct) =>
        {
            var severity = (Severity)(request.Severity ?? 0);
            return Enum.IsDefined(severity)
                ? commands.Run(id, http, Deed.CorrectSeverity, (its, c) => new CorrectSeverity(
                    severity, cases.Assign(cases.Of(its, c.Now, severity: severity), c.Now), request.Reason ?? "", c.Seen, c.Now, c.By), ct)
                : Task.FromResult<IResult>(Problems.Of("severity.out-of-range", "A severity is 1 (worst) to 4.", zh: null, 400));
        }).Needs(Deed.CorrectSeverity).WithSummary("Correct the severity, with a reason");

        incidents.MapPost("{id:guid}/kind", (Guid id, NewKind request, HttpContext http, Commands commands, Cases cases, Catalogue catalogue, CancellationToken ct) =>
            request.Kind is { } kind && catalogue.Knows(kind)
                ? commands.Run(id, http, Deed.CorrectKind, (its, c) => new CorrectKind(
                    kind, cases.Assign(cases.Of(its, c.Now, kind: kind), c.Now), request.Reason ?? "", c.Seen, c.Now, c.By), ct)
                : Task.FromResult<IResult>(Problems.Of("kind.unknown", "There is no such kind; GET /api/kinds lists them.", zh: null, 400)))
            .Needs(Deed.CorrectKind).WithSummary("Correct the kind, with a reason");
    }
}
