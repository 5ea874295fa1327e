using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WestCoast.Governance.Feeds.Edge;

/// <summary>What came in and what was turned away, and the spans that begin at the edge.</summary>
public static class EdgeMetrics
{
    public const string Name = "WestCoast.Governance";

    public static readonly ActivitySource Spans = new(Name);

    /// <summary>The prefix of every figure's name at /metrics, as wcg_accepted; prometheus-net puts the meter's name in front.</summary>
    public const string Prefix = "wcg";

    private static readonly Meter Meter = new(Prefix);

    private static readonly Counter<long> AcceptedCount =
        Meter.CreateCounter<long>("accepted", description: "Messages or readings accepted and confirmed by the broker.");

    private static readonly Counter<long> RefusedCount =
        Meter.CreateCounter<long>("refused", description: "Messages refused at an edge, by reason.");

    private static readonly UpDownCounter<long> Devices =
        Meter.CreateUpDownCounter<long>("devices_connected", description: "MQTT devices connected to this process.");

    public static void Accepted(string feed, long count = 1) => AcceptedCount.Add(count, new KeyValuePair<string, object?>("feed", feed));

    public static void Refused(string feed, string reason) =>
        RefusedCount.Add(1, new("feed", feed), new("reason", reason));

    internal static void DeviceConnected(int change) => Devices.Add(change);
}
