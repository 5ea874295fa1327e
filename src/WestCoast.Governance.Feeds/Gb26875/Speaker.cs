using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>The device that speaks, registered or not. One that nobody registered is heard all the same, at the district's desk.</summary>
internal sealed record Speaker(EdgeStamp Stamp, string Address, Station? Station)
{
    public const string Feed = "fire";

    public string Feeds => Station?.Feed ?? Feed;

    private string Zh => Station?.Zh ?? $"未登记设备 {Gb26875Protocol.Word} {Address}";

    public string DeviceOf(string channel) => Station?.DeviceOf(channel) ?? $"{Gb26875Protocol.Word}:{Address}/{channel}";

    /// <param name="eventId">The same whenever the same report comes again.</param>
    /// <param name="what">What is wrong and where, without the station's name.</param>
    public SignalReceived Signal(string eventId, string kind, string what, DateTimeOffset occurredAt, DateTimeOffset now) =>
        Station is not null
            ? StationSignals.From(Stamp, Station, eventId, kind, $"{Zh} {what}", occurredAt, now)
            : StationSignals.Unregistered(Stamp, Gb26875Protocol.Word, Feed, Address, now) with
            {
                SignalId = SignalIds.For(Feed, $"{Gb26875Protocol.Word}:{Address}", eventId), SourceEventId = eventId, Kind = kind,
                Title = $"{Zh} {what}", OccurredAt = occurredAt.ToUniversalTime(), Late = EventTime.IsLate(occurredAt, now),
            };
}
