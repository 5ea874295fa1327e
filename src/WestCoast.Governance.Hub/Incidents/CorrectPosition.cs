using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Somebody at a desk knows better where an incident is; it goes to the desk of that place.</summary>
internal static class CorrectPosition
{
    public sealed record Request(double? Lon, double? Lat, string? Crs, string? Division, string? Address, string? Reason);

    public static void MapPosition(this IEndpointRouteBuilder incidents) =>
        incidents.MapPost("{id:guid}/position", Correct).Needs(Deed.CorrectPosition)
            .WithSummary("Correct where it is, by degrees in a declared coordinate system or by division; If-Match carries the version seen");

    private static async Task<IResult> Correct(
        Guid id, Request request, HttpContext http, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, CityModel city, MoveIncident move,
        TimeProvider clock, CancellationToken ct)
    {
        if (await session.Visible(id, user, access, ct) is not { } row)
            return IncidentDetail.Unknown;
        if (!access.May(user.Seat(), Deed.CorrectPosition, row))
            return IncidentAccess.Denied(user.Seat(), Deed.CorrectPosition);

        var now = clock.GetUtcNow();
        var result = city.Resolve(request.Division, request.Lon, request.Lat, request.Crs, row.OccurredAt, now);
        if (result is not PlaceResult.Resolved { Place: var place })
        {
            var refused = (PlaceResult.Refused)result;
            return Problems.Of(refused.Code, refused.Detail, zh: null, 422);
        }

        var known = city.Known(place, Clean(request.Address) ?? row.Address, disagrees: false, now);
        var decision = await move.To(
            id, (_, _) => known, RelocationCause.PositionCorrected, Clean(request.Reason), CommandContext.SeenVersion(http.Request), CommandContext.Who(http), ct);
        return decision is Decision.Rejected no ? no.ToProblem() : TypedResults.NoContent();
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
