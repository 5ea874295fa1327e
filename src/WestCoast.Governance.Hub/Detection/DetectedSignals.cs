using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>What a rule found, as a signal. Ids come from the reading and the limit, so the same finding is the same signal.</summary>
internal static class DetectedSignals
{
    public const string SilenceKind = "sensor-silent";

    public static SignalReceived? From(this EdgeStamp stamp, Sensor sensor, Reading reading, Detected? found) => found switch
    {
        Detected.LimitTripped trip => Of(stamp, sensor, reading, trip.Limit, SignalCondition.Raised),
        Detected.BackToNormal normal => Of(stamp, sensor, reading, normal.Limit, SignalCondition.Cleared),
        _ => null,
    };

    /// <summary>The sensor missed its interval, or (<paramref name="condition"/> cleared) speaks again.</summary>
    public static SignalReceived Silence(
        this EdgeStamp stamp, Sensor sensor, DateTimeOffset since, SignalCondition condition, DateTimeOffset at)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"silence/{since.UtcTicks:x}/{Word(condition)}");
        return Signal(stamp, sensor, id) with
        {
            Kind = SilenceKind, Condition = condition, OccurredAt = at, ReceivedAt = at, DivisionCode = sensor.Cell,
            Title = condition == SignalCondition.Raised ? $"{sensor.Zh}：失联" : $"{sensor.Zh}：恢复通信",
            Finding = new Finding { Rule = "silence", Value = (at - since).TotalSeconds, Limit = sensor.ExpectedIntervalSeconds, Unit = "s" },
        };
    }

    private static SignalReceived Of(EdgeStamp stamp, Sensor sensor, Reading reading, Limit limit, SignalCondition condition) =>
        Signal(stamp, sensor, $"{reading.ReadingId}/{limit.Id}/{Word(condition)}") with
        {
            Severity = condition == SignalCondition.Raised ? (int)limit.Severity : null,
            Condition = condition,
            OccurredAt = reading.At,
            ReceivedAt = reading.ReceivedAt,
            Late = reading.IsHistorical || EventTime.IsLate(reading.At, reading.ReceivedAt),
            DivisionCode = reading.Position is null ? sensor.Cell : null,
            Position = reading.Position ?? Registered(sensor),
            Title = Title(sensor, reading, limit, condition),
            Finding = new Finding { Rule = limit.Id, Value = reading.Value, Limit = limit.Value, Unit = reading.Unit },
        };

    private static SignalReceived Signal(EdgeStamp stamp, Sensor sensor, string sourceEventId) => new()
    {
        World = stamp.World, CapStatus = stamp.CapStatus, SignalId = SignalIds.For(sensor.Feed, sensor.Id, sourceEventId),
        Feed = sensor.Feed, Source = sensor.Id, SourceEventId = sourceEventId, Kind = sensor.IncidentKind,
        OccurredAt = default, ReceivedAt = default, Position = Registered(sensor),
    };

    private static Position Registered(Sensor sensor) => new()
    {
        Longitude = sensor.Lon, Latitude = sensor.Lat, SourceLongitude = sensor.Lon, SourceLatitude = sensor.Lat, SourceCrs = "WGS84",
    };

    private static string Title(Sensor sensor, Reading reading, Limit limit, SignalCondition condition)
    {
        var side = limit.Side == LimitSide.Upper ? "超上限" : "低于下限";
        var text = condition == SignalCondition.Raised ? $"{side} {limit.Value:0.###}" : "恢复正常";
        return string.Create(CultureInfo.InvariantCulture, $"{sensor.Zh}：{reading.Value:0.###} {reading.Unit}，{text}");
    }

    private static string Word(SignalCondition condition) => condition == SignalCondition.Raised ? "raised" : "cleared";
}
