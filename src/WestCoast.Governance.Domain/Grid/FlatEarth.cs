namespace WestCoast.Governance.Domain.Grid;

/// <summary>Metres on WGS-84 around one point, as if the earth were flat there: within a thousandth at ten kilometres.</summary>
internal readonly struct FlatEarth
{
    private const double SemiMajorAxis = 6378137.0;
    private const double EccentricitySquared = 0.00669437999014;

    private readonly double _longitude, _latitude, _east, _north;

    public FlatEarth(double longitude, double latitude)
    {
        var (sine, cosine) = Math.SinCos(latitude * Math.PI / 180);
        var bulge = 1 - (EccentricitySquared * sine * sine);
        (_longitude, _latitude) = (longitude, latitude);
        _east = SemiMajorAxis * cosine / Math.Sqrt(bulge) * Math.PI / 180;
        _north = SemiMajorAxis * (1 - EccentricitySquared) / (bulge * Math.Sqrt(bulge)) * Math.PI / 180;
    }

    public double MetresPerDegreeEast => _east;

    public double MetresPerDegreeNorth => _north;

    /// <summary>Square metres from the point to the nearest point of a segment.</summary>
    public double SquaredTo(double x0, double y0, double x1, double y1)
    {
        var (east, north) = ((x0 - _longitude) * _east, (y0 - _latitude) * _north);
        var (alongEast, alongNorth) = ((x1 - x0) * _east, (y1 - y0) * _north);
        var length = (alongEast * alongEast) + (alongNorth * alongNorth);
        var t = length > 0 ? Math.Clamp(-((east * alongEast) + (north * alongNorth)) / length, 0, 1) : 0;
        (east, north) = (east + (t * alongEast), north + (t * alongNorth));
        return (east * east) + (north * north);
    }

    /// <summary>Square metres from the point to a rectangle of degrees; 0 inside it.</summary>
    public double SquaredToBox(double minX, double minY, double maxX, double maxY)
    {
        var east = Math.Max(Math.Max(minX - _longitude, _longitude - maxX), 0) * _east;
        var north = Math.Max(Math.Max(minY - _latitude, _latitude - maxY), 0) * _north;
        return (east * east) + (north * north);
    }
}
