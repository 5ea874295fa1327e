namespace WestCoast.Governance.Simulators.Stations.Lines;

internal static class EmissionMonitors
{
    private const string HydrogenSulphide = "a21028", SulphurDioxide = "a21026";

    /// <summary>mg/m³ in a leak: over both alarm values of hydrogen sulphide.</summary>
    private const double Leak = 25;

    public static SimulatedStation Make(string address, int seed)
    {
        var leaks = false;
        var plan = new EmissionPlan(address, "31", [new(HydrogenSulphide, 2, 1), new(SulphurDioxide, 30, 5)])
        {
            RealTimeSeconds = 1, // the line says how often
            Course = (code, _) => Volatile.Read(ref leaks) && code == HydrogenSulphide ? (Leak, "N") : null,
        };
        return new(address, new EmissionMonitor(plan, seed), Dialects.Hj212, _ => Volatile.Write(ref leaks, true));
    }
}
