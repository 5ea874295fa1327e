namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>A station with its wire: who it is, how its answers are known, and how it raises an alarm (fire, flood, leak, emergency).</summary>
public sealed record SimulatedStation(string Address, IStation Station, IDialect Dialect, Action<string> Raise);
