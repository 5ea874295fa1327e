using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// What a telemetry payload held. One bad element of an array does not take the good ones with it: both
/// lists may have content.
/// </summary>
public sealed record TelemetryRead(IReadOnlyList<Reading> Readings, IReadOnlyList<Malformed> Refused)
{
    internal static TelemetryRead None(string reason, string detail) => new([], [new Malformed(reason, detail)]);
}

/// <summary>The sender broke the rules. The reason is a stable word, fit for a metric; the detail says where.</summary>
public sealed record Malformed(string Reason, string Detail);
