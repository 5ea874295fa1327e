using System.Security.Claims;
using System.Text;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>The city model for screens: kinds, divisions, ground, sensors.</summary>
internal static class CityEndpoints
{
    public sealed record DivisionLine(string Code, string? Parent, DivisionTier Tier, string Zh, string En, bool Synthetic, string Responsibility);

    public sealed record SensorLine(
        string Id, string Feed, string Zh, string En, string Measure, string Unit, double Lon, double Lat, string Cell,
        string IncidentKind, double? LastValue, DateTimeOffset? LastAt, string State);

    public static void MapCity(this IEndpointRouteBuilder api)
    {
        api.MapGet("kinds", (Catalogue catalogue) => catalogue.Now.Kinds).Needs(Deed.SeeCity).WithSummary("The kinds of incidents");
        api.MapGet("divisions", Divisions).Needs(Deed.SeeCity).WithSummary("The division tree as it is today, or on the day of ?at=");
        api.MapGet("grids.geojson", Ground).Needs(Deed.SeeCity).WithSummary("Polygons, WGS-84; level is subdistrict, grid or micro-grid, or layer names a department's");
        api.MapGet("sensors", Sensors).Needs(Deed.SeeSensors).WithSummary("The sensor registry with each sensor's last state");
    }

    private static IEnumerable<DivisionLine> Divisions(CityModel city, TimeProvider clock, DateTimeOffset? at = null)
    {
        var day = ChinaDay.Of(at ?? clock.GetUtcNow());
        return city.Tree.All.Where(d => d.IsInForce(day)).Select(d => new DivisionLine(d.Code, d.Parent, d.Tier, d.Zh, d.En, d.Synthetic, d.AnsweredBy.ToString().ToLower(null)));
    }

    private static IResult Ground(
        CityModel city, HttpContext http, TimeProvider clock, string level = "subdistrict", string? layer = null, DateTimeOffset? at = null)
    {
        var wanted = layer ?? level switch
        {
            "subdistrict" => LayerNames.Subdistricts,
            "grid" => LayerNames.Base,
            _ => level,
        };
        if (GridMap.Of(city.Current, wanted, ChinaDay.Of(at ?? clock.GetUtcNow()), keep: at is null) is not { } map)
            return Problems.Of("layer.unknown", $"There is no map '{wanted}'; GET /api/grids/layers lists them.", zh: null, 404);

        http.Response.Headers.CacheControl = "private, max-age=60";
        return TypedResults.Text(map, "application/geo+json", Encoding.UTF8);
    }

    private static async Task<IResult> Sensors(
        SensorRegistry registry, NpgsqlDataSource store, ClaimsPrincipal user, Scopes scopes, Catalogue catalogue, CancellationToken ct)
    {
        var states = await SensorStates.All(store, ct);
        return TypedResults.Ok(registry.All.Where(sensor => SensorAccess.Sees(user.Seat(), sensor, scopes, catalogue)).OrderBy(s => s.Id, StringComparer.Ordinal).Select(s =>
        {
            var state = states.GetValueOrDefault(s.Id);
            var word = state?.HeardAt is null ? "unknown" : state.SilentSince is not null ? "silent" : state.Tripped.Count > 0 ? "alarm" : "normal";
            return new SensorLine(
                s.Id, s.Feed, s.Zh, s.En, s.Measure, s.Unit, s.Lon, s.Lat, s.Cell, s.IncidentKind, state?.LastValue, state?.LastAt, word);
        }));
    }
}
