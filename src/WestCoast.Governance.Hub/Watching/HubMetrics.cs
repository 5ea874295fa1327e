using System.Diagnostics.Metrics;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>The hub's own figures; Prometheus reads them at /metrics.</summary>
internal static class HubMetrics
{
    private static readonly Meter Meter = new(EdgeMetrics.Prefix);

    private static readonly Histogram<double> ConfirmSeconds = Seconds("confirm_seconds", "Publish to broker confirm.");
    private static readonly Histogram<double> DetectionSeconds = Seconds("detection_lag_seconds", "Reading received to rules evaluated and state stored.");
    private static readonly Histogram<double> StoreSeconds = Seconds("store_seconds", "One transaction of the event store.");
    private static readonly Histogram<double> ScreenSeconds = Seconds("screen_lag_seconds", "Event stored to handed to the screens of this process.");

    private static readonly Histogram<double> SweepSeconds = Seconds("sweep_seconds", "One sweep of the time limits, with everything that was due.");

    private static readonly Counter<long> EventCount = Meter.CreateCounter<long>("events", description: "Events stored, by type.");
    private static readonly Counter<long> CutOffCount = Meter.CreateCounter<long>("screens_cut_off", description: "Screens that read too slowly and were cut off.");
    private static readonly Counter<long> GapCount = Meter.CreateCounter<long>("live_gaps", description: "Gaps in the live feed, filled from the store.");
    private static readonly Counter<long> DuplicateCount = Meter.CreateCounter<long>("duplicates", description: "Messages delivered again that had already had their effect.");
    private static readonly Counter<long> DeadlineFaultCount = Meter.CreateCounter<long>("deadline_faults", description: "Attempts to see to a time limit that failed.");
    private static readonly UpDownCounter<long> ScreenCount = Meter.CreateUpDownCounter<long>("screens_connected", description: "Open live streams.");

    private static readonly Counter<long> OutboundCount = Meter.CreateCounter<long>("outbound", description: "Attempts to send a message out of the building.");

    public static void Outbound(string channel, string result) =>
        OutboundCount.Add(1, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("result", result));

    public static void Confirmed(TimeSpan took) => ConfirmSeconds.Record(took.TotalSeconds);

    public static void Detected(TimeSpan lag) => DetectionSeconds.Record(Math.Max(0, lag.TotalSeconds));

    public static void Stored(TimeSpan took) => StoreSeconds.Record(took.TotalSeconds);

    public static void Shown(TimeSpan lag) => ScreenSeconds.Record(Math.Max(0, lag.TotalSeconds));

    public static void Swept(TimeSpan took) => SweepSeconds.Record(took.TotalSeconds);

    public static void DeadlineFault() => DeadlineFaultCount.Add(1);

    public static void EventStored(string type) => EventCount.Add(1, new KeyValuePair<string, object?>("type", type));

    public static void Screen(int change) => ScreenCount.Add(change);

    public static void ScreenCutOff() => CutOffCount.Add(1);

    public static void Gap() => GapCount.Add(1);

    public static void Duplicate(string what) => DuplicateCount.Add(1, new KeyValuePair<string, object?>("what", what));

    /// <summary>A figure that is read when somebody asks.</summary>
    public static void Observe(string name, string description, Func<IEnumerable<Measurement<long>>> read) =>
        Meter.CreateObservableGauge(name, read, description: description);

    private static Histogram<double> Seconds(string name, string description) =>
        Meter.CreateHistogram<double>(name, unit: "s", description);
}
