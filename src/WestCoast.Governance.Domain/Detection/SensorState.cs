namespace WestCoast.Governance.Domain.Detection;

/// <summary>What detection remembers of a sensor between readings. Times are the sensor's, but for <see cref="HeardAt"/>.</summary>
public sealed record SensorState(
    DateTimeOffset? LastAt, double? LastValue, DateTimeOffset? HeardAt, EquatableList<string> Tripped, DateTimeOffset? SilentSince)
{
    public static readonly SensorState Fresh = new(null, null, null, [], null);
}
