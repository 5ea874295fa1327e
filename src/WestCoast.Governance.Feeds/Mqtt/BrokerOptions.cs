namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// An external MQTT broker that devices already speak to. <see cref="Instance"/> names this process to the
/// broker, so that what it had not acknowledged before a crash comes to it again.
/// </summary>
public sealed record BrokerOptions(Uri Broker, string Instance, string World)
{
    public static readonly TimeSpan SessionKept = TimeSpan.FromHours(24);

    public string Subscription => Shared("sensors/+/+/telemetry");

    /// <summary>So that several hub processes divide the load; MQTT 5.0, section 4.8.2.</summary>
    public string Shared(string filter) => $"$share/wcg-{World}/{filter}";

    public string ClientId => $"wcg-{World}-{Instance}";
}
