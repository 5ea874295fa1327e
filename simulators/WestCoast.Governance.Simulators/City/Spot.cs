namespace WestCoast.Governance.Simulators.City;

/// <summary>A WGS-84 point; distances are in degrees of latitude (about 111 km), good enough over one district.</summary>
internal readonly record struct Spot(double Lon, double Lat)
{
    /// <summary>Cosine of the district's latitude: how much shorter a degree of longitude is.</summary>
    public const double Squeeze = 0.81;

    public double SquareTo(Spot other)
    {
        var east = (Lon - other.Lon) * Squeeze;
        var north = Lat - other.Lat;
        return (east * east) + (north * north);
    }

    public double To(Spot other) => Math.Sqrt(SquareTo(other));

    public static Spot Mean(IReadOnlyCollection<Spot> spots) => new(spots.Average(spot => spot.Lon), spots.Average(spot => spot.Lat));
}
