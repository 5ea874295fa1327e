namespace WestCoast.Governance.Feeds.Stations;

/// <summary>The ground around an incident that dangerous goods must not enter: a circle, WGS-84 degrees and metres.</summary>
public sealed record ExclusionZone(Guid IncidentId, string Name, double Longitude, double Latitude, double RadiusMetres);

/// <summary>The zones that are in force now.</summary>
public delegate IReadOnlyList<ExclusionZone> ZonesInForce();
