using System.Globalization;
using Spectre.Console;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>What one rate came to.</summary>
internal sealed record LatencyResult(int Rate, LoadResult Load, int Alarms, Percentiles Seen)
{
    public int Lost => Alarms - Seen.Count;
}

/// <summary>The figures as a Markdown table, ready for a README.</summary>
internal static class LatencyTable
{
    public static void Print(IReadOnlyList<LatencyResult> results, int connections, int reconnections)
    {
        var table = new Table { Border = TableBorder.Markdown };
        foreach (var title in (string[])["readings/s", "achieved", "no PUBACK", "PUBACK p50", "PUBACK p99", "alarms", "seen", "lost", "p50", "p95", "p99", "max"])
            table.AddColumn(new TableColumn(title).RightAligned().NoWrap());
        foreach (var r in results)
            table.AddRow(
                $"{r.Rate}", Number(r.Load.PerSecond), $"{r.Load.NotAcknowledged}", Ms(r.Load.PubAck.P50), Ms(r.Load.PubAck.P99),
                $"{r.Alarms}", $"{r.Seen.Count}", $"{r.Lost}", Ms(r.Seen.P50), Ms(r.Seen.P95), Ms(r.Seen.P99), Ms(r.Seen.Max));

        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 160);
        AnsiConsole.Write(table);
        Console.WriteLine($"MQTT publish to SSE client, {connections} connections for the background, one reading per message, QoS 1; sender and watcher on this machine."
            + (results.Any(r => r.Seen.Count < 100) ? " With fewer than 100 alarms, p99 is the slowest." : "")
            + (reconnections > 0 ? $" The stream was lost and resumed {reconnections} times." : ""));
    }

    private static string Ms(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0 ms", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
