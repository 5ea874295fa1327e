using WestCoast.Governance.Domain.Detection;

namespace WestCoast.Governance.Hub.Detection;

/// <summary>A line of the sensor registry: what it measures, where it stands (WGS-84), and what is abnormal.</summary>
internal sealed record Sensor
{
    public required string Id { get; init; }
    public required string Feed { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required string Measure { get; init; }
    public required string Unit { get; init; }
    public required double Lon { get; init; }
    public required double Lat { get; init; }
    public required string Cell { get; init; }
    public required string IncidentKind { get; init; }
    public required IReadOnlyList<SensorLimit> Limits { get; init; }
    public required int ExpectedIntervalSeconds { get; init; }

    private SensorRules? _rules;

    public SensorRules Rules => _rules ??= new SensorRules(
        [.. Limits.Select(limit => limit.AsLimit())], TimeSpan.FromSeconds(ExpectedIntervalSeconds));
}

/// <summary>A limit as the registry writes it.</summary>
internal sealed record SensorLimit(string Id, LimitSide Side, double Value, double Clear, int Severity)
{
    public Limit AsLimit() => new(Id, Side, Value, Clear, (Domain.Incidents.Severity)Severity);
}
