using NetTopologySuite.Geometries;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>An incident's place as a CAP area: the base grid's outline, else a circle around its position; always the division's twelve digits.</summary>
internal static class ToldArea
{
    /// <summary>How the list of codes is named; readers here go by the digits.</summary>
    public const string CodeList = "GB/T 2260";

    private const double RadiusKm = 0.5;

    public static CapArea Of(PlaceFacts place, string name, CityModel city)
    {
        var rings = Rings(place, city);
        return new()
        {
            AreaDesc = name, Polygons = rings,
            Circles = rings.Count == 0 && place is { Longitude: { } lon, Latitude: { } lat } ? [new(new(lat, lon), RadiusKm)] : [],
            Geocodes = [new(CodeList, WarningCode.InTwelveDigits(place.Code))],
        };
    }

    /// <summary>Of the version of the grids that placed it; a hole of a grid cannot be told.</summary>
    private static IReadOnlyList<IReadOnlyList<CapPoint>> Rings(PlaceFacts place, CityModel city)
    {
        if (place.BaseVersion is not { } version || city.Current.Find(LayerNames.Base, version)?.Cells.FirstOrDefault(cell => cell.Code == place.Code) is not { } grid)
            return [];

        return [.. Enumerable.Range(0, grid.Shape.NumGeometries).Select(i => grid.Shape.GetGeometryN(i)).OfType<Polygon>().Select(Ring)];
    }

    private static IReadOnlyList<CapPoint> Ring(Polygon polygon) =>
        [.. polygon.ExteriorRing.Coordinates.Select(at => new CapPoint(Math.Round(at.Y, 6), Math.Round(at.X, 6)))];
}
