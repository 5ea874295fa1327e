namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Distances on a sphere of the earth's mean radius: within half a percent of the ellipsoid's, which a cordon does not notice.</summary>
public static class GreatCircle
{
    private const double MeanRadiusMetres = 6_371_008.8;

    /// <summary>Metres between two points, WGS-84 degrees (haversine).</summary>
    public static double Metres(double longitude1, double latitude1, double longitude2, double latitude2)
    {
        var (phi1, phi2) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var (half1, half2) = (Math.Sin((phi2 - phi1) / 2), Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2));
        var h = (half1 * half1) + (Math.Cos(phi1) * Math.Cos(phi2) * half2 * half2);
        return 2 * MeanRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
