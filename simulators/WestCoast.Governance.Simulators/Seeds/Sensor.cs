namespace WestCoast.Governance.Simulators.Seeds;

/// <summary>A sensor of <c>sensors.json</c>, as far as somebody who plays it must know it.</summary>
public sealed record Sensor
{
    public required string Id { get; init; }
    public required string Feed { get; init; }
    public string Zh { get; init; } = "";
    public string En { get; init; } = "";
    public required string Measure { get; init; }
    public required string Unit { get; init; }
    public required double Lon { get; init; }
    public required double Lat { get; init; }
    public string Cell { get; init; } = "";
    public required string IncidentKind { get; init; }
    public IReadOnlyList<SensorLimit> Limits { get; init; } = [];
    public required double RangeMin { get; init; }
    public required double RangeMax { get; init; }
    public required double ExpectedIntervalSeconds { get; init; }
}

/// <summary>A limit that trips at <see cref="Value"/> and is over beyond <see cref="Clear"/>; side is <c>upper</c> or <c>lower</c>.</summary>
public sealed record SensorLimit(string Id, string Side, double Value, double Clear, int Severity)
{
    public bool IsUpper => Side == "upper";
}
