namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// Where something is: the deepest division known, its names and path (root first), and WGS-84 degrees beside what
/// the source sent. Degrees are null when the source gave only a code; WGS-84 alone is null when they are on no earth.
/// <see cref="SourceCode"/> is the division the source named, which may have been withdrawn since.
/// </summary>
public sealed record Place(
    string Code,
    string Zh,
    string En,
    EquatableList<(string Code, Tier Tier)> Path,
    double? Longitude,
    double? Latitude,
    string? SourceCrs,
    double? SourceLongitude,
    double? SourceLatitude,
    bool PositionDisagrees,
    string? SourceCode = null);

/// <summary>A place, or why there is none: a stable code and a sentence for people.</summary>
public abstract record PlaceResult
{
    public sealed record Resolved(Place Place) : PlaceResult;

    public sealed record Refused(string Code, string Detail) : PlaceResult;

    private PlaceResult() { }
}
