namespace WestCoast.Governance.Simulators.Latency;

/// <summary>Milliseconds, by nearest rank: every figure is one that was really measured.</summary>
public sealed record Percentiles(int Count, double P50, double P95, double P99, double Max)
{
    public static Percentiles Of(IEnumerable<TimeSpan> measured)
    {
        double[] sorted = [.. measured.Select(time => time.TotalMilliseconds).Order()];
        return new Percentiles(sorted.Length, Rank(sorted, 0.50), Rank(sorted, 0.95), Rank(sorted, 0.99), Rank(sorted, 1));
    }

    private static double Rank(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * share) - 1)];
}
