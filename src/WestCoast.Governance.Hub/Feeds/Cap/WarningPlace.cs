using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>
/// Where a warning holds within the district: by division codes first, by shapes second, by who issued it last. What holds
/// in several divisions is the smallest division's that has them all; what is larger than the district is the district's.
/// </summary>
internal static class WarningPlace
{
    /// <summary>The ground, or a stable word and why it is none of this district's.</summary>
    /// <param name="now">The world's clock: divisions and grids are those of its day.</param>
    public static (WarningGround? Ground, string? Reason, string Detail) Of(CapAlert alert, CityModel city, DateTimeOffset now)
    {
        var areas = WarningText.Mains(alert).SelectMany(info => info.Areas).ToList();
        var codes = areas.SelectMany(area => area.Geocodes).Select(pair => WarningCode.Read(pair.Value, city.Root)).ToList();
        if (codes.Any(code => code.Lies == CodeLies.Around))
            return (new(city.Root), null, "");
        if (codes.Where(code => code.Lies == CodeLies.Within).Select(code => Known(code.Code, city, now)).ToList() is { Count: > 0 } within)
            return (new(Smallest(within, city, now)), null, "");

        var shapes = WarningShapes.Of(areas);
        if (shapes.Count > 0)
            return ByShape(shapes, city, now) is { } ground ? (ground, null, "") : Outside(city);
        if (codes.Any(code => code.Lies == CodeLies.Outside))
            return Outside(city);

        return NationalId.Read(alert.Identifier) is { } id && WarningCode.Read(id.Division, city.Root).Lies is CodeLies.Within or CodeLies.Around
            ? (new(city.Root), null, "")
            : (null, "area.unknown", "no area with a division code, polygon or circle, and an identifier that names no office here");
    }

    private static (WarningGround?, string?, string) Outside(CityModel city) =>
        (null, "area.outside-district", $"no area of it touches {city.Root}");

    /// <summary>A code that is not, or no longer, in the list is that of the division around it.</summary>
    private static string Known(string code, CityModel city, DateTimeOffset now)
    {
        for (var next = DivisionCode.Parse(code); next is not null; next = DivisionCode.Parse(next.Parent))
        {
            if (city.Resolve(next.Value, null, null, null, now, now) is PlaceResult.Resolved { Place.Code: var known })
                return known;
        }

        return city.Root;
    }

    private static string Smallest(IEnumerable<string> codes, CityModel city, DateTimeOffset now)
    {
        var paths = codes.Distinct().Select(code => city.Tree.Path(code, ChinaDay.Of(now)).Select(step => step.Code).ToList()).ToList();
        var shared = paths[0].TakeWhile((code, depth) => paths.All(path => depth < path.Count && path[depth] == code));
        return shared.LastOrDefault() ?? city.Root;
    }

    /// <summary>A shape within one community is a point of it, on its surface; one that spreads over more is a division.</summary>
    private static WarningGround? ByShape(IReadOnlyList<Geometry> shapes, CityModel city, DateTimeOffset now)
    {
        var day = ChinaDay.Of(now);
        var outline = PreparedGeometryFactory.Prepare(city.Current.Outline(day));
        var touching = shapes.Where(outline.Intersects).ToList();
        if (touching.Count == 0)
            return null;
        if (!touching.TrueForAll(outline.Covers))
            return new(city.Root);

        var prepared = touching.ConvertAll(PreparedGeometryFactory.Prepare);
        var cells = city.Current.InForce(LayerNames.Base, day)!.Cells
            .Where(cell => prepared.Exists(shape => shape.Intersects(cell.Shape) && !shape.Touches(cell.Shape))).Select(cell => cell.Code).ToList();
        var home = cells.Count == 0 ? city.Root : Smallest(cells, city, now);
        var point = touching[0].InteriorPoint;
        return city.Tree.Path(home, day) is [.., (_, Tier.Community)] && city.CheckPosition(point.X, point.Y, CrsNames.Of(Crs.Wgs84), now, out var position) is null
            ? new(null, position)
            : new(home);
    }
}
