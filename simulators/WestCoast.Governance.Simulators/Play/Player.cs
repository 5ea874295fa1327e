using System.Diagnostics;
using WestCoast.Governance.Simulators.Scenarios;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>Sends a plan in its own time: an offset of the scenario comes after offset ÷ rate of real time.</summary>
internal sealed class Player(Stage stage, Screen screen, double rate)
{
    /// <summary>When the senders had to wait longer than this for the hub, the story waits with them instead of rushing after.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task Play(string run, Scenario scenario, IReadOnlyList<PlannedSend> plan, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var paused = TimeSpan.Zero;
        var reports = new List<Task>();
        var above = new HashSet<string>();

        foreach (var send in plan)
        {
            var ahead = (send.Offset / rate) + paused - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead, ct);
            else if (-ahead > Patience)
                paused -= ahead;

            switch (send)
            {
                case PlannedReading reading:
                    Tell(reading, above);
                    await stage.Send(run, reading, ct);
                    break;
                case PlannedReport report:
                    screen.Tell(report.Offset, report.Report.Feed, report.Report.Title, alarming: report.Report.Severity <= 2);
                    reports.Add(stage.Send(run, report, ct));
                    break;
            }
        }

        var left = (scenario.Duration / rate) + paused - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, ct);
        await Task.WhenAll(reports);
    }

    private void Tell(PlannedReading reading, HashSet<string> above)
    {
        foreach (var limit in reading.Sensor.Limits)
        {
            var key = $"{reading.Sensor.Id}/{limit.Id}";
            if (IsOver(limit, reading.Value) && above.Add(key))
                screen.Tell(reading.Offset, reading.Sensor.Id, $"{reading.Value} {reading.Sensor.Unit}, past its limit of {limit.Value}", alarming: true);
            else if (IsClear(limit, reading.Value) && above.Remove(key))
                screen.Tell(reading.Offset, reading.Sensor.Id, $"{reading.Value} {reading.Sensor.Unit}, clear of its limit of {limit.Value}", alarming: false);
        }
    }

    private static bool IsOver(SensorLimit limit, double value) => limit.IsUpper ? value >= limit.Value : value <= limit.Value;

    private static bool IsClear(SensorLimit limit, double value) => limit.IsUpper ? value < limit.Clear : value > limit.Clear;
}
