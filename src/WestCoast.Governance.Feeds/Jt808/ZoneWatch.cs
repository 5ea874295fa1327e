using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Dangerous goods and the cordons in force: who drove in, who is out again, and what ended while they were in.</summary>
/// <param name="Left">With true when the cordon is no longer in force.</param>
public sealed record ZoneWatch(
    VehicleMemory After, IReadOnlyList<(ZoneEntered Entry, ExclusionZone Zone, double Metres)> Entered, IReadOnlyList<(ZoneEntered Entry, bool Ended)> Left)
{
    /// <summary>Cordons remembered for one vehicle at most.</summary>
    private const int MostZones = 32;

    /// <param name="position">Where the vehicle is now, if that is known; without it, it stays where it was.</param>
    public static ZoneWatch Of(VehicleMemory before, Position? position, bool hazardousGoods, IReadOnlyList<ExclusionZone> inForce, DateTimeOffset at)
    {
        var left = new List<(ZoneEntered, bool)>();
        var stay = new List<ZoneEntered>();
        foreach (var entry in before.Inside)
        {
            var zone = inForce.FirstOrDefault(zone => zone.IncidentId == entry.IncidentId);
            if (zone is null || !hazardousGoods || (position is not null && Metres(position, zone) > zone.RadiusMetres))
                left.Add((entry, zone is null));
            else
                stay.Add(entry);
        }

        var entered = position is null || !hazardousGoods ? [] : inForce
            .Select(zone => (Entry: new ZoneEntered(zone.IncidentId, zone.Name, at), Zone: zone, Metres: Metres(position, zone)))
            .Where(near => near.Metres <= near.Zone.RadiusMetres && !before.Inside.Any(entry => entry.IncidentId == near.Zone.IncidentId))
            .DistinctBy(near => near.Zone.IncidentId).Take(MostZones - stay.Count).ToList();
        return new(before with { Inside = [.. stay, .. entered.Select(near => near.Entry)] }, entered, left);
    }

    private static double Metres(Position position, ExclusionZone zone) =>
        GreatCircle.Metres(position.Longitude, position.Latitude, zone.Longitude, zone.Latitude);
}
