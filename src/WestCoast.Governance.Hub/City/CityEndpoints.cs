using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Detection;

namespace WestCoast.Governance.Hub.City;

/// <summary>The city model for screens: kinds, divisions, ground, sensors.</summary>
internal static class CityEndpoints
{
    public sealed record DivisionLine(string Code, string? Parent, DivisionTier Tier, string Zh, string En, bool Synthetic);

    public sealed record SensorLine(
        string Id, string Feed, string Zh, string En, string Measure, string Unit, double Lon, double Lat, string Cell,
        string IncidentKind, double? LastValue, DateTimeOffset? LastAt, string State);

    public static void MapCity(this IEndpointRouteBuilder api)
    {
        api.MapGet("kinds", (Catalogue catalogue) => catalogue.Kinds).WithSummary("The kinds of incidents");
        api.MapGet("divisions", (CityModel city) => city.Tree.All.Select(d => new DivisionLine(d.Code, d.Parent, d.Tier, d.Zh, d.En, d.Synthetic)))
            .WithSummary("The division tree");
        api.MapGet("grids.geojson", Ground).WithSummary("Polygons, WGS-84; level is subdistrict or grid");
        api.MapGet("sensors", Sensors).WithSummary("The sensor registry with each sensor's last state");
    }

    private static ContentHttpResult Ground(SeedTables seeds, HttpContext http, string level = "subdistrict")
    {
        http.Response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Text(level == "grid" ? seeds.Grids : seeds.Subdistricts, "application/geo+json", Encoding.UTF8);
    }

    private static async Task<IResult> Sensors(SensorRegistry registry, NpgsqlDataSource store, CancellationToken ct)
    {
        var states = await SensorStates.All(store, ct);
        return TypedResults.Ok(registry.All.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s =>
        {
            var state = states.GetValueOrDefault(s.Id);
            var word = state?.HeardAt is null ? "unknown" : state.SilentSince is not null ? "silent" : state.Tripped.Count > 0 ? "alarm" : "normal";
            return new SensorLine(
                s.Id, s.Feed, s.Zh, s.En, s.Measure, s.Unit, s.Lon, s.Lat, s.Cell, s.IncidentKind, state?.LastValue, state?.LastAt, word);
        }));
    }
}
