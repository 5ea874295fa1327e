using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Grids;

/// <summary>Which base grid a point lies in, and all that goes with it; what lies outside is told with the nearest grid.</summary>
internal static class LocateEndpoint
{
    private const double DefaultUncertaintyMetres = 20;
    private const double LargestUncertaintyMetres = 2000;

    public static void MapLocate(this IEndpointRouteBuilder grids) =>
        grids.MapGet("locate", Locate).Needs(Deed.SeeCity).WithSummary("The grid at a point: lon, lat, crs (default WGS84), at, uncertainty in metres (default 20)");

    private static IResult Locate(
        CityModel model, SeedTables tables, TimeProvider clock, double? lon = null, double? lat = null, string crs = "WGS84", DateTimeOffset? at = null,
        double uncertainty = DefaultUncertaintyMetres)
    {
        if (lon is not { } x || lat is not { } y || !double.IsFinite(x) || !double.IsFinite(y))
            return Problems.Of("position.not-finite", "Longitude and latitude must both be given, as finite numbers.", zh: null, 400);
        if (CrsNames.Parse(crs) is not { } system)
            return Problems.Of("position.crs-unknown", "The coordinate system is none of WGS84, CGCS2000, GCJ02, BD09.", zh: null, 400);
        if (!new Coordinates(x, y).AreOnEarth)
            return Problems.Of("position.out-of-range", "Longitude is -180 to 180 degrees, latitude -90 to 90.", zh: null, 400);
        if (uncertainty is not (>= 0 and <= LargestUncertaintyMetres))
            return Problems.Of("uncertainty.out-of-range", $"The uncertainty is 0 to {LargestUncertaintyMetres} metres.", zh: null, 400);

        var (city, moment) = (model.Current, at ?? clock.GetUtcNow());
        var day = ChinaDay.Of(moment);
        var wgs84 = Datum.ToWgs84(new Coordinates(x, y), system);
        var position = new { lon = x, lat = y, crs = CrsNames.Of(system) };
        var here = new { lon = wgs84.Longitude, lat = wgs84.Latitude };
        return Locating.At(city.Ground(day), city.MicroGround(day), wgs84.Longitude, wgs84.Latitude, uncertainty) switch
        {
            Located.Inside inside => TypedResults.Ok(new
            {
                inside = true, at = moment, position, wgs84 = here, grid = Named(inside.Grid), microGrid = inside.MicroGrid is { } micro ? Named(micro) : null,
                path = city.Tree.Lineage(inside.Grid.Code, day).Select(d => new { d.Code, d.Tier, responsibility = d.AnsweredBy.ToString().ToLower(null), d.Zh, d.En }),
                overlays = Overlays(city, tables, day, wgs84), inside.BorderMetres, inside.UncertaintyMetres, inside.NearBorder,
                candidates = inside.Candidates.Select(Near), versions = Versions(city, day),
            }),
            Located.Outside outside => TypedResults.Ok(new
            {
                inside = false, at = moment, position, wgs84 = here, nearest = outside.Nearest is { } near ? Near(near) : null, versions = Versions(city, day),
            }),
            _ => throw new InvalidOperationException("Located is inside or outside."),
        };

        CellNamed Named(GridCell cell)
        {
            var (zh, en) = city.Tree.Name(cell.Code, day);
            return new(cell.Code, zh, en, cell.Kind, null);
        }

        CellNamed Near(NearCell near) => Named(near.Cell) with { Metres = near.Metres };
    }

    private static IEnumerable<object> Overlays(CityState city, SeedTables tables, DateOnly day, Coordinates wgs84) =>
        tables.Overlays.Where(overlay => city.InForce(overlay.Code, day) is not null).Select(overlay => new
        {
            layer = overlay.Code, overlay.Zh, overlay.En, version = city.InForce(overlay.Code, day)!.Version.Version,
            cells = city.OverlayGround(overlay.Code, day)!.At(wgs84.Longitude, wgs84.Latitude).Select(cell => new { cell.Code, cell.Zh, cell.En }),
        });

    private static object Versions(CityState city, DateOnly day) =>
        new { @base = city.InForce(LayerNames.Base, day)!.Version.Version, divisions = city.InForce(LayerNames.Divisions, day)!.Version.Version };

    /// <summary>A cell with its full names; metres where it is one of several near ones.</summary>
    private sealed record CellNamed(string Code, string Zh, string En, GridKind? Kind, double? Metres);
}
