namespace WestCoast.Governance.Simulators.City;

/// <summary>SplitMix64: the same seed gives the same city on every machine and every .NET.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + (Next() * (high - low));

    public int Below(int count) => (int)(Next() * count);
}
