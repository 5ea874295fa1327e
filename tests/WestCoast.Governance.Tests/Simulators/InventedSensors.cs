using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Tests.Simulators;

/// <summary>A small registry: gas detectors along a line, hydrants with a lower limit, tanks with both.</summary>
internal static class InventedSensors
{
    public static readonly IReadOnlyList<Sensor> All =
    [
        .. Enumerable.Range(0, 6).Select(i => Gas($"gas-{i}", 119.79 + (i * 0.002))),
        .. Enumerable.Range(0, 4).Select(i => Hydrant($"hydrant-{i}")),
        Tank("tank-0"),
    ];

    public static Sensor Gas(string id, double lon) => new()
    {
        Id = id, Feed = "hazmat", Measure = "combustible-gas", Unit = "%LEL", Lon = lon, Lat = 35.61, Cell = $"cell-{id}",
        IncidentKind = "gas-leak", RangeMin = 0, RangeMax = 100, ExpectedIntervalSeconds = 60,
        Limits = [new("low", "upper", 25, 20, 3), new("high", "upper", 50, 45, 2)],
    };

    public static Sensor Hydrant(string id) => new()
    {
        Id = id, Feed = "fire", Measure = "water-pressure", Unit = "MPa", Lon = 120.1, Lat = 35.9, Cell = $"cell-{id}",
        IncidentKind = "fire-water-pressure", RangeMin = 0, RangeMax = 1.6, ExpectedIntervalSeconds = 300,
        Limits = [new("low", "lower", 0.14, 0.18, 3)],
    };

    public static Sensor Tank(string id) => new()
    {
        Id = id, Feed = "fire", Measure = "water-level", Unit = "m", Lon = 120.2, Lat = 35.95, Cell = $"cell-{id}",
        IncidentKind = "fire-water-pressure", RangeMin = 0, RangeMax = 5, ExpectedIntervalSeconds = 120,
        Limits = [new("low", "lower", 1, 1.2, 3), new("high", "upper", 4.5, 4.3, 4)],
    };
}
