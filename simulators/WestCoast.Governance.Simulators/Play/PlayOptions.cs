using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>What `play` was asked to do.</summary>
internal sealed record PlayOptions(
    string Scenario, double Rate, Uri Hub, MqttAddress Mqtt, string Secrets, string Seeds, int Seed, string Run, bool Loop);
