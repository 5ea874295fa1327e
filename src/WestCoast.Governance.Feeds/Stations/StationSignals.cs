using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>The signals that every protocol has.</summary>
public static class StationSignals
{
    public const string District = "370211";

    /// <summary>A signal at the station's place; the caller adds what happened.</summary>
    public static SignalReceived From(
        EdgeStamp stamp, Station station, string eventId, string kind, string title, DateTimeOffset occurredAt, DateTimeOffset now) => new()
    {
        World = stamp.World, CapStatus = stamp.CapStatus, SignalId = SignalIds.For(station.Feed, station.Id, eventId),
        Feed = station.Feed, Source = station.Id, SourceEventId = eventId, Kind = kind, Title = title,
        Position = new Position { Longitude = station.Lon, Latitude = station.Lat, SourceLongitude = station.Lon, SourceLatitude = station.Lat, SourceCrs = "WGS84" },
        OccurredAt = Believed(occurredAt, now), ReceivedAt = now, Late = EventTime.IsLate(occurredAt, now),
    };

    /// <summary>A station that nobody registered: once a day and address, at the district's desk, never dropped.</summary>
    public static SignalReceived Unregistered(EdgeStamp stamp, string protocol, string feed, string address, DateTimeOffset now)
    {
        var eventId = $"unregistered:{now.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}";
        return new()
        {
            World = stamp.World, CapStatus = stamp.CapStatus, SignalId = SignalIds.For(feed, $"{protocol}:{address}", eventId),
            Feed = feed, Source = $"{protocol}:{address}", SourceEventId = eventId, Kind = "device-unregistered",
            Title = $"未登记设备 {protocol} {address}", DivisionCode = District, OccurredAt = now, ReceivedAt = now,
        };
    }

    /// <summary>A clock that runs ahead more than allowed is not believed: then what happened, happened now.</summary>
    private static DateTimeOffset Believed(DateTimeOffset occurredAt, DateTimeOffset now) =>
        EventTime.IsImpossible(occurredAt, now) ? now : occurredAt.ToUniversalTime();
}
