namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>The topic a sensor speaks on: <c>sensors/{kind}/{deviceId}/telemetry</c>.</summary>
public readonly record struct SensorTopic(string Kind, string DeviceId)
{
    public static readonly IReadOnlySet<string> Kinds =
        new HashSet<string>(StringComparer.Ordinal) { "fire", "hazmat", "water", "environment", "structure" };

    public static bool TryParse(string topic, out SensorTopic parsed)
    {
        parsed = default;
        if (topic.Split('/') is not ["sensors", var kind, { Length: > 0 } device, "telemetry"] || !Kinds.Contains(kind))
            return false;

        parsed = new SensorTopic(kind, device);
        return true;
    }

    public override string ToString() => $"sensors/{Kind}/{DeviceId}/telemetry";
}
