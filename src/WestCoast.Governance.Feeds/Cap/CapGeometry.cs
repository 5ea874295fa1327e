using System.Globalization;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>Polygons and circles as text (clause 3.2.4): "lat,lon lat,lon …" and "lat,lon km".</summary>
public static class CapGeometry
{
    /// <summary>Of one ring; a real warning has some hundreds.</summary>
    public const int MostPoints = 20_000;

    /// <summary>Null unless it is a closed ring of at least four points on earth.</summary>
    public static IReadOnlyList<CapPoint>? ReadPolygon(string text)
    {
        var pairs = Words(text);
        if (pairs.Length is < 4 or > MostPoints)
            return null;

        var ring = new CapPoint[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (ReadPoint(pairs[i]) is not { } point)
                return null;
            ring[i] = point;
        }

        return ring[0] == ring[^1] ? ring : null;
    }

    /// <summary>Null unless it is a point on earth and a radius from 0 to half around it.</summary>
    public static CapCircle? ReadCircle(string text) =>
        Words(text) is [var centre, var radius] && ReadPoint(centre) is { } point && Number(radius) is >= 0 and <= 20_040 and var km ? new(point, km) : null;

    public static string Write(IReadOnlyList<CapPoint> ring) => string.Join(' ', ring.Select(Write));

    public static string Write(CapCircle circle) => $"{Write(circle.Centre)} {circle.RadiusKm.ToString("0.###", CultureInfo.InvariantCulture)}";

    private static string Write(CapPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.######},{point.Longitude:0.######}");

    private static CapPoint? ReadPoint(string text) =>
        text.Split(',') is [var lat, var lon] && Number(lat) is >= -90 and <= 90 and var latitude && Number(lon) is >= -180 and <= 180 and var longitude
            ? new(latitude, longitude)
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Words(string text) => text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
