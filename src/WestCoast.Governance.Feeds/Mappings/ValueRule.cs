namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>A value of an item: which quantity, where it stands, and how a number there becomes one in <paramref name="Unit"/>: number × scale + offset.</summary>
/// <param name="IsOptional">Where it is absent or null, nothing is measured; otherwise that is refused.</param>
public sealed record ValueRule(string Channel, Source From, string Unit, double Scale, double Offset, bool IsOptional)
{
    /// <summary>In decimal where that holds it, so that 215 × 0.1 is 21.5.</summary>
    public double Apply(double number)
    {
        const double fits = 1e15;
        return Math.Abs(number) < fits && Math.Abs(Scale) < fits && Math.Abs(Offset) < fits && Math.Abs(number * Scale) < fits
            ? (double)(((decimal)number * (decimal)Scale) + (decimal)Offset)
            : (number * Scale) + Offset;
    }
}

/// <summary>Where an item is, in degrees of a coordinate system that the file declares.</summary>
public sealed record PositionRule(Source Longitude, Source Latitude, string Crs);
