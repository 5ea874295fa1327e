namespace WestCoast.Governance.Contracts.Signals;

/// <summary>
/// Where something is: WGS-84 degrees for the hub's own use, beside what the source sent and the
/// coordinate system it declared (WGS84, CGCS2000, GCJ02, BD09).
/// </summary>
public sealed record Position
{
    public required double Longitude { get; init; }
    public required double Latitude { get; init; }
    public required double SourceLongitude { get; init; }
    public required double SourceLatitude { get; init; }
    public required string SourceCrs { get; init; }
}
