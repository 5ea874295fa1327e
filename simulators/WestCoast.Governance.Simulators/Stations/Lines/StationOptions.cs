namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>What `station` was asked to do.</summary>
public sealed record StationOptions(StationKind Kind, int Count, Uri Hub, int? Port, TimeSpan Every, TimeSpan? For, int Seed, string Seeds, Faults Faults, string? Alarm, TimeSpan AlarmAfter);
