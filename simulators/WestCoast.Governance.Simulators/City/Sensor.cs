namespace WestCoast.Governance.Simulators.City;

/// <summary>One line of sensors.json.</summary>
internal sealed record Sensor(
    string Id,
    string Feed,
    string Zh,
    string En,
    string Measure,
    string Unit,
    double Lon,
    double Lat,
    string Cell,
    string IncidentKind,
    IReadOnlyList<SensorLimit> Limits,
    double RangeMin,
    double RangeMax,
    int ExpectedIntervalSeconds,
    bool Synthetic);

internal sealed record SensorLimit(string Id, string Side, double Value, double Clear, int Severity);

/// <summary>What all sensors of one make share.</summary>
internal sealed record SensorMake(
    string Feed,
    string Zh,
    string En,
    string Measure,
    string Unit,
    string IncidentKind,
    IReadOnlyList<SensorLimit> Limits,
    double RangeMin,
    double RangeMax,
    int ExpectedIntervalSeconds = 60);
