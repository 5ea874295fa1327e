using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>"I own it": a dispatcher takes an incident, with name and time, and until when something must follow.</summary>
internal static class AcknowledgeIncident
{
    public static void MapAcknowledge(this IEndpointRouteBuilder incidents) =>
        incidents.MapPost("{id:guid}/acknowledgement", Acknowledge).Needs(Deed.Acknowledge).WithSummary("Acknowledge; If-Match carries the version seen");

    private static Task<IResult> Acknowledge(Guid id, HttpContext http, Commands commands, Catalogue catalogue, CancellationToken ct) =>
        commands.Run(id, http, Deed.Acknowledge, (its, c) => new Acknowledge(c.Seen, c.Now, c.By)
        {
            Deadlines = catalogue.Limits(its.Kind, its.Severity, c.Now, Steps.Act),
        }, ct);
}
