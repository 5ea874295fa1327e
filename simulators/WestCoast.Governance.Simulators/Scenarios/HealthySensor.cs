using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Scenarios;

/// <summary>
/// The values of a sensor with which nothing is wrong: a slow wander around its usual value that never touches a
/// limit. Every sensor has its own random sequence, so adding one changes no other.
/// </summary>
public sealed class HealthySensor
{
    private const double Inertia = 0.8;
    private readonly Random _random;
    private readonly double _middle, _spread, _low, _high;
    private readonly int _digits;
    private double _wander;

    public HealthySensor(Sensor sensor, IReadOnlyList<Usual> usual, int seed)
    {
        _random = new Random(seed ^ StableHash(sensor.Id));
        var floor = sensor.Limits.Where(l => !l.IsUpper).Select(l => Math.Max(l.Value, l.Clear)).Append(sensor.RangeMin).Max();
        var ceiling = sensor.Limits.Where(l => l.IsUpper).Select(l => Math.Min(l.Value, l.Clear)).Append(sensor.RangeMax).Min();
        var band = ceiling - floor;
        (_low, _high) = (floor + (band * 0.03), ceiling - (band * 0.03));
        var told = usual.FirstOrDefault(u => u.Measure == sensor.Measure);
        _middle = told?.Value ?? floor + (band * (sensor.Limits.Any(l => !l.IsUpper) ? 0.5 : 0.3));
        _spread = told?.Spread ?? band * 0.04;
        _digits = band switch { >= 10 => 1, >= 2 => 2, _ => 3 };
        Phase = _random.NextDouble();
    }

    /// <summary>Where in its interval the sensor speaks, 0 to 1, so that not all speak at once.</summary>
    public double Phase { get; }

    public double Next(double onTop = 0)
    {
        _wander = (_wander * Inertia) + ((_random.NextDouble() - 0.5) * 2 * (1 - Inertia));
        return Math.Round(Math.Clamp(_middle + (_wander * _spread), _low, _high) + onTop, _digits);
    }

    /// <summary>FNV-1a: the same in every process, unlike string.GetHashCode.</summary>
    private static int StableHash(string text) =>
        unchecked((int)text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u));
}
