using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Persons;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>
/// A report that is well-formed becomes a signal, or is refused for its world, kind, reporter or place: the same for every way in by which people report.
/// The same feed, source and id give the same signal.
/// </summary>
internal sealed class TranslateReport(CityModel city, Catalogue catalogue, EdgeStamp stamp, PersonSeal seal)
{
    /// <param name="source">Whose key it came with.</param>
    /// <param name="raw">As it came, without who reported it.</param>
    public (SignalReceived? Signal, ReportRead.Malformed? Refused) Of(DepartmentReport report, string feed, string source, RawMessage raw, DateTimeOffset now)
    {
        if (stamp.Refuse(report.Status) is { } wrongWorld)
            return (null, new(wrongWorld, $"status: '{report.Status}'; here everything is {stamp.CapStatus}"));
        if (catalogue.Named(report.Kind!) is not { } kind)
            return (null, new("kind.unknown", $"kind: '{report.Kind}'; GET /api/kinds lists them"));
        if (report.Reporter is not null && !seal.HasKey)
            return (null, new("reporter.cannot-be-kept", "reporter: this hub has no key for personal data"));
        var place = city.Resolve(report.Division, report.Position?.Lon, report.Position?.Lat, report.Position?.Crs, report.At!.Value, now);
        if (place is PlaceResult.Refused refused)
            return (null, new(refused.Code, refused.Detail));

        var known = ((PlaceResult.Resolved)place).Place;
        var id = SignalIds.For(feed, source, report.Id!);
        return (new SignalReceived
        {
            World = stamp.World, CapStatus = stamp.CapStatus, SignalId = id,
            Feed = feed, Source = source, SourceEventId = report.Id!, Kind = kind.Code, Severity = report.Severity,
            Title = report.Title, Description = report.Description, Address = report.Address, DivisionCode = report.Division,
            Position = known is { Longitude: { } lon, Latitude: { } lat, SourceLongitude: { } sourceLon, SourceLatitude: { } sourceLat, SourceCrs: { } crs }
                ? new Position { Longitude = lon, Latitude = lat, SourceLongitude = sourceLon, SourceLatitude = sourceLat, SourceCrs = crs }
                : null,
            OccurredAt = report.At!.Value.ToUniversalTime(), ReceivedAt = now, Late = EventTime.IsLate(report.At.Value, now),
            Person = report.Reporter is { } reporter ? seal.Seal(id, reporter) : null,
            Raw = raw,
        }, null);
    }

    /// <summary>422 for what is well-formed but cannot be: a place elsewhere, a kind unknown, another world; 400 for the rest.</summary>
    public static int Status(string reason) =>
        reason is "kind.unknown" or "world.mismatch" or "time.in-future" or "severity.out-of-range" or "unit.wrong" or "reporter.cannot-be-kept"
            or "kind.unmapped" or "severity.unmapped" or "status.unmapped"
        || reason.StartsWith("division.", StringComparison.Ordinal) || reason is "position.outside-district" or "position.crs-unknown"
            ? 422 : 400;
}
