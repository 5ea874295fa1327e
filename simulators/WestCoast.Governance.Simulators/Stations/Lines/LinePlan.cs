using System.Net;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>How a line is run.</summary>
/// <param name="Now">The station's own clock.</param>
/// <param name="Chance">From 0 up to, but not including, 1; of this line alone.</param>
public sealed record LinePlan(DnsEndPoint Hub, TimeSpan Every, Faults Faults, Func<DateTimeOffset> Now, Func<double> Chance)
{
    /// <summary>Before it connects for the first time.</summary>
    public TimeSpan ConnectAfter { get; init; }

    public TimeSpan PauseBeforeReconnect { get; init; } = TimeSpan.FromSeconds(2);
}
