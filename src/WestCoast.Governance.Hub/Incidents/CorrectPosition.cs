using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Somebody at a desk knows better where an incident is; it goes to the desk of that place.</summary>
internal static class CorrectPosition
{
    public sealed record Request(double? Lon, double? Lat, string? Crs, string? Division, string? Address, string? Reason);

    public static void MapPosition(this IEndpointRouteBuilder incidents) =>
        incidents.MapPost("{id:guid}/position", Correct).Needs(Deed.CorrectPosition)
            .WithSummary("Correct where it is, by degrees in a declared coordinate system or by division; If-Match carries the version seen");

    private static Task<IResult> Correct(Guid id, Request request, HttpContext http, Commands commands, CityModel city, MoveIncident move, CancellationToken ct) =>
        commands.Run(id, http, Deed.CorrectPosition, async (session, c) =>
        {
            var row = (await session.LoadAsync<IncidentRow>(id, ct))!;
            var result = city.Resolve(request.Division, request.Lon, request.Lat, request.Crs, row.OccurredAt, c.Now);
            if (result is not PlaceResult.Resolved { Place: var place })
            {
                var refused = (PlaceResult.Refused)result;
                return (new(Decision.Reject(refused.Code, refused.Detail), Incident.None), null);
            }

            var known = city.Known(place, Clean(request.Address) ?? row.Address, disagrees: false, c.Now);
            return (await move.In(session, id, (_, _) => known, RelocationCause.PositionCorrected, Clean(request.Reason), c, ct), null);
        }, ct);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
