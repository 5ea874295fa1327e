using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>All that one or several reports of a vehicle tell, and what to remember of them.</summary>
public sealed record VehicleNews(VehicleMemory After, IReadOnlyList<SignalReceived> Signals, IReadOnlyList<Reading> Readings)
{
    /// <summary>Reports are taken in the order of their time, whatever their order in the message.</summary>
    public static VehicleNews Of(
        EdgeStamp stamp, Station station, VehicleMemory before, IEnumerable<Sighting> sightings, CheckPosition check, IReadOnlyList<ExclusionZone> zones, DateTimeOffset now)
    {
        var (memory, signals, readings) = (before, new List<SignalReceived>(), new List<Reading>());
        foreach (var sighting in sightings.OrderBy(sighting => sighting.At))
        {
            var place = VehiclePlace.Of(sighting.Report, check);
            var edges = AlarmEdges.Of(memory, sighting);
            memory = edges.After;
            signals.AddRange(Alarm.In(edges.Raised, station.HazardousGoods, sighting.Is2019)
                .Select(alarm => VehicleSignals.Raised(stamp, station, alarm, sighting, place, edges.IsNow, now)));
            signals.AddRange(Alarm.In(edges.Cleared, station.HazardousGoods, sighting.Is2019)
                .Select(alarm => VehicleSignals.Cleared(stamp, station, alarm, sighting, place, now)));
            if (!edges.IsNow)
                continue;

            var watch = ZoneWatch.Of(memory, place.Position, station.HazardousGoods, zones, sighting.At);
            memory = watch.After;
            signals.AddRange(watch.Entered.Select(near => VehicleSignals.Entered(stamp, station, near.Entry, near.Zone, near.Metres, sighting, place, now)));
            signals.AddRange(watch.Left.Select(left => VehicleSignals.Left(stamp, station, left.Entry, left.Ended, sighting, place, now)));
            if (sighting.TimeBelieved)
                readings.AddRange(VehicleReadings.Of(station, sighting, place.Position, now));
        }

        return new(memory, signals, readings);
    }
}
