using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>How far from an incident dangerous goods must stay. An example of ours, after the 800 m that the Emergency Response Guidebook gives for a tank in a fire.</summary>
internal static class Cordons
{
    public static readonly IReadOnlyList<string> Kinds = ["fire", "gas-leak", "toxic-gas", "hazmat"];

    /// <summary>Metres; null where there is no cordon.</summary>
    public static double? Radius(string kind, int severity) => (kind, severity) switch
    {
        ("fire", <= (int)Severity.Severe) => 800,
        ("gas-leak" or "toxic-gas" or "hazmat", (int)Severity.Extreme) => 1600,
        ("gas-leak" or "toxic-gas" or "hazmat", (int)Severity.Severe) => 800,
        ("gas-leak" or "toxic-gas" or "hazmat", (int)Severity.Major) => 100,
        _ => null,
    };

    /// <summary>The cordon around an open incident that has a position.</summary>
    public static ExclusionZone? Around(IncidentRow row) => row is { Status: "open", Lon: { } lon, Lat: { } lat } && Radius(row.Kind, row.Severity) is { } radius
        ? new ExclusionZone(row.Id, $"#{row.Number} {row.Title}", lon, lat, radius)
        : null;
}
