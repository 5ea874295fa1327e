namespace WestCoast.Governance.Simulators.Stations.Lines;

internal static class RiverGauges
{
    /// <summary>Metres: well over the gauge's limit, whatever its level was.</summary>
    private const decimal Wave = 3.5m;

    public static SimulatedStation Make(string address, int seed)
    {
        var gauge = new RiverGauge(address, (ulong)seed);
        return new(address, gauge, Dialects.Sl651, _ => gauge.Rise(Wave));
    }
}
