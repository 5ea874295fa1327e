namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// Converts degrees between WGS-84 and the shifted systems of Chinese maps. The inverses iterate, so that there and
/// back again is the same point (well under a millimetre). Only maps of China are shifted: a point outside the usual
/// rectangle around it stays as it is, in both directions.
/// </summary>
public static class Datum
{
    private const double SemiMajorAxis = 6378245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const double BaiduAngle = Math.PI * 3000.0 / 180.0;

    /// <summary>WGS-84 degrees of a point declared in <paramref name="crs"/>.</summary>
    public static Coordinates ToWgs84(Coordinates point, Crs crs) => crs switch
    {
        _ when !IsShifted(point) => point,
        Crs.Gcj02 => Invert(point, WgsToGcj),
        Crs.Bd09 => Invert(Invert(point, GcjToBd), WgsToGcj),
        _ => point,
    };

    /// <summary>Degrees in <paramref name="crs"/> of a WGS-84 point.</summary>
    public static Coordinates FromWgs84(Coordinates point, Crs crs) => crs switch
    {
        _ when !IsShifted(point) => point,
        Crs.Gcj02 => WgsToGcj(point),
        Crs.Bd09 => GcjToBd(WgsToGcj(point)),
        _ => point,
    };

    private static bool IsShifted(Coordinates point) => point is { Longitude: > 73.66 and < 135.05, Latitude: > 3.86 and < 53.55 };

    private static Coordinates Invert(Coordinates target, Func<Coordinates, Coordinates> forward)
    {
        var guess = target;
        for (var i = 0; i < 12; i++)
        {
            var (longitude, latitude) = forward(guess);
            guess = new(guess.Longitude + target.Longitude - longitude, guess.Latitude + target.Latitude - latitude);
        }

        return guess;
    }

    private static Coordinates WgsToGcj(Coordinates wgs)
    {
        var x = wgs.Longitude - 105.0;
        var y = wgs.Latitude - 35.0;
        var radians = wgs.Latitude * Math.PI / 180.0;
        var magic = 1 - (EccentricitySquared * Math.Sin(radians) * Math.Sin(radians));
        var root = Math.Sqrt(magic);

        var metresPerDegreeEast = SemiMajorAxis / root * Math.Cos(radians) * Math.PI / 180.0;
        var metresPerDegreeNorth = SemiMajorAxis * (1 - EccentricitySquared) / (magic * root) * Math.PI / 180.0;

        return new(wgs.Longitude + (EastShift(x, y) / metresPerDegreeEast), wgs.Latitude + (NorthShift(x, y) / metresPerDegreeNorth));
    }

    private static double EastShift(double x, double y) =>
        300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + Ripple(x)
        + Waves(x, (20.0, 1), (40.0, 1.0 / 3))
        + Waves(x, (150.0, 1.0 / 12), (300.0, 1.0 / 30));

    private static double NorthShift(double x, double y) =>
        -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + Ripple(x)
        + Waves(y, (20.0, 1), (40.0, 1.0 / 3))
        + Waves(y, (160.0, 1.0 / 12), (320.0, 1.0 / 30));

    private static double Ripple(double x) => Waves(x, (20.0, 6), (20.0, 2));

    private static double Waves(double t, (double Height, double Turns) a, (double Height, double Turns) b) =>
        ((a.Height * Math.Sin(t * Math.PI * a.Turns)) + (b.Height * Math.Sin(t * Math.PI * b.Turns))) * 2.0 / 3.0;

    private static Coordinates GcjToBd(Coordinates gcj)
    {
        var (x, y) = gcj;
        var radius = Math.Sqrt((x * x) + (y * y)) + (0.00002 * Math.Sin(y * BaiduAngle));
        var angle = Math.Atan2(y, x) + (0.000003 * Math.Cos(x * BaiduAngle));
        return new((radius * Math.Cos(angle)) + 0.0065, (radius * Math.Sin(angle)) + 0.006);
    }
}
