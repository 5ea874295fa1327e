using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>Where a phone says it is: converted once, here; its own degrees are kept. A phone may stand outside the district.</summary>
internal static class FieldPositions
{
    public sealed record Told(double? Lon, double? Lat, string? Crs, double? AccuracyMetres);

    /// <summary>Null and no problem when nothing was told.</summary>
    public static (FieldPosition? Position, IResult? Problem) Read(Told told)
    {
        if (told is { Lon: null, Lat: null })
            return (null, null);
        if (told is not { Lon: { } lon, Lat: { } lat })
            return Bad("position.incomplete", "A position needs both longitude and latitude.");
        if (string.IsNullOrWhiteSpace(told.Crs))
            return Bad("position.crs-missing", "A position must declare its coordinate system: WGS84, CGCS2000, GCJ02 or BD09.");
        if (CrsNames.Parse(told.Crs) is not { } crs)
            return Bad("position.crs-unknown", "The coordinate system is none of WGS84, CGCS2000, GCJ02, BD09.");
        if (!new Coordinates(lon, lat).AreOnEarth)
            return Bad("position.out-of-range", "Longitude is -180 to 180 degrees, latitude -90 to 90.");

        var wgs84 = Datum.ToWgs84(new(lon, lat), crs);
        return (new FieldPosition(wgs84.Longitude, wgs84.Latitude, told.AccuracyMetres is >= 0 ? told.AccuracyMetres : null, CrsNames.Of(crs), lon, lat), null);
    }

    private static (FieldPosition?, IResult?) Bad(string code, string sentence) => (null, Problems.Of(code, sentence, zh: null, 400));
}
