namespace WestCoast.Governance.Domain.Incidents;

/// <summary>
/// Where an incident is, as known when it opened or was relocated: the deepest division code, its names, and WGS-84
/// degrees beside the source's own; the division the source named where that is another, and the version of the base
/// grids that decided. Stored for ever: only optional fields may be added.
/// </summary>
public sealed record PlaceFacts(
    string Code,
    string Zh,
    string En,
    double? Longitude = null,
    double? Latitude = null,
    string? SourceCrs = null,
    double? SourceLongitude = null,
    double? SourceLatitude = null,
    string? Address = null,
    bool PositionDisagrees = false,
    string? SourceCode = null,
    int? BaseVersion = null);
