using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What a report measures: speed, and the odometer and the tank where they are told.</summary>
internal static class VehicleReadings
{
    /// <summary>Tenths of km/h; no lorry is that fast, and a receiver without a fix likes FFFF.</summary>
    private const ushort FastestBelieved = 2200;

    private const double Tenth = 10.0;

    public static IEnumerable<Reading> Of(Station station, Sighting sighting, Position? position, DateTimeOffset now)
    {
        var report = sighting.Report;
        if (report.Speed <= FastestBelieved)
            yield return At("speed", report.Speed / Tenth, "km/h");
        if (report.Extra(LocationExtra.Mileage)?.Number(4) is { } mileage)
            yield return At("01", mileage / Tenth, "km");
        if (report.Extra(LocationExtra.Fuel)?.Number(2) is { } fuel)
            yield return At("02", fuel / Tenth, "L");

        Reading At(string channel, double value, string unit) => new()
        {
            DeviceId = station.DeviceOf(channel), Kind = station.Feed, ReadingId = $"{sighting.Key}-{channel}", At = sighting.At, ReceivedAt = now,
            Value = value, Unit = unit, Position = position,
        };
    }
}
