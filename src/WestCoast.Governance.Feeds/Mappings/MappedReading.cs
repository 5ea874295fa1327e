using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>A value as a mapping understood it; whether that sensor is registered, and stands there, others know.</summary>
/// <param name="Device">The device's id as it gave it.</param>
/// <param name="Crs">Declared by the mapping; null when no position was told.</param>
public sealed record MappedReading(
    string Device, string Sensor, string Channel, string ReadingId, DateTimeOffset At, double Value, string Unit, double? Longitude, double? Latitude, string? Crs);

/// <summary>What a payload became. One bad value does not take the good ones with it: both lists may have content.</summary>
public sealed record MappingRead(IReadOnlyList<MappedReading> Readings, IReadOnlyList<Malformed> Refused)
{
    internal static MappingRead None(string reason, string detail) => new([], [new Malformed(reason, detail)]);
}
