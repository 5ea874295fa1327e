using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>What `latency` was asked to measure.</summary>
internal sealed record LatencyOptions(
    Uri Hub, MqttAddress Mqtt, string Secrets, string Seeds, IReadOnlyList<int> Rates, TimeSpan Each, int Connections, string? User, string? Password);
