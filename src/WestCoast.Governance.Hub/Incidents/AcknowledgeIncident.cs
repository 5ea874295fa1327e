using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>"I own it": a dispatcher takes an incident, with name and time.</summary>
internal static class AcknowledgeIncident
{
    public static void MapAcknowledge(this IEndpointRouteBuilder incidents) =>
        incidents.MapPost("{id:guid}/acknowledgement", Acknowledge).RequireAuthorization(Policies.Desk)
            .WithSummary("Acknowledge; If-Match carries the version seen");

    private static Task<IResult> Acknowledge(Guid id, HttpContext http, Commands commands, CancellationToken ct) =>
        commands.Run(id, http, (now, by) => new Acknowledge(Commands.SeenVersion(http.Request), now, by), ct);
}
