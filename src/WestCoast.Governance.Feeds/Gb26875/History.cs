using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Records of operations that a device kept and tells when asked: they raise nothing, except they have only just happened.</summary>
internal static class History
{
    /// <summary>Within ten minutes by our clock or by the sender's own; what is no record of an operation is always of now.</summary>
    public static bool IsRecent(InformationObject told, Gb26875Frame frame, DateTimeOffset now) => told switch
    {
        SystemOperation o => IsRecent(o.At, frame, now),
        DeviceOperation o => IsRecent(o.At, frame, now),
        _ => true,
    };

    private static bool IsRecent(TimeTag at, Gb26875Frame frame, DateTimeOffset now) =>
        at.Time is not { } told || IsNear(now - told) || (frame.Sent.Time is { } sent && IsNear(sent - told));

    private static bool IsNear(TimeSpan age) => age.Duration() <= EventTime.LateAfter;
}
