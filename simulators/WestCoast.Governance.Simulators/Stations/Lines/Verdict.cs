namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>What the hub said to a frame that a station had sent; the key is that of <see cref="IDialect.Key"/>.</summary>
public sealed record Verdict(string Key, bool Confirmed);
