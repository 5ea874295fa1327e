using System.Diagnostics.Metrics;
using WestCoast.Governance.Domain.Drills;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Deadlines;

/// <summary>
/// Sees to every time limit when its moment comes, on the world's clock. Several processes may sweep. An incident that
/// cannot be handled waits, longer each time, and is set aside for all to see; it never stops the others.
/// </summary>
internal sealed class DeadlineSweeper(DueDeadlines due, KeepTime keep, Outages outages, TimeProvider clock, ILogger<DeadlineSweeper> log) : BackgroundService
{
    private const int Lanes = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1), Shortest = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromSeconds(10);

    private (long Overdue, long SetAside) _count;
    private long _countedAt;

    /// <summary>A second of the world's time, within what is kind to the database.</summary>
    private TimeSpan Interval => TimeSpan.FromSeconds(
        Math.Clamp(1 / (clock is DrillClock drill ? drill.Rate : 1), Shortest.TotalSeconds, Longest.TotalSeconds));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HubMetrics.Observe("deadlines_overdue", "Time limits whose moment has come and that nobody has seen to yet.", () => [new Measurement<long>(_count.Overdue)]);
        HubMetrics.Observe("deadlines_set_aside", "Time limits that could not be seen to; the log says why.", () => [new Measurement<long>(_count.SetAside)]);
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await outages.WaitOut(() => Sweep(stoppingToken), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) // the next sweep takes up what this one left
            {
                HubMetrics.DeadlineFault();
                log.LogError(e, "Time limits could not be swept; again in {Seconds} s", timer.Period.TotalSeconds);
            }
        }
    }

    private async Task Sweep(CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var from = DateTimeOffset.MinValue; ;)
        {
            var rows = await LostRace.RunAgain(() => due.Take(clock.GetUtcNow(), from, ct), ct);
            if (rows.Count > 0)
                CrashPoint.Reached(CrashPoint.DeadlinesTaken);
            await Parallel.ForEachAsync(
                rows.GroupBy(row => row.IncidentId), new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = ct }, async (its, stop) =>
                {
                    foreach (var row in its.OrderBy(row => row.NextAt))
                        await SeeTo(row, stop);
                });
            if (rows.Count < DueDeadlines.Batch)
                break;

            from = rows.Max(row => row.NextAt);
            await Count(ct);
        }

        HubMetrics.Swept(TimeProvider.System.GetElapsedTime(began));
        await Count(ct);
    }

    private async Task SeeTo(DueDeadline row, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await keep.Of(row, limit.Token);
            CrashPoint.Reached(CrashPoint.DeadlineSeenTo);
        }
        catch (Exception e) when (!Outages.IsOutage(e) && !ct.IsCancellationRequested)
        {
            HubMetrics.DeadlineFault();
            var faults = await due.SetBack(row, ct);
            log.Log(
                faults >= DueDeadlines.MostFaults ? LogLevel.Error : LogLevel.Warning, e,
                "The time limit '{Step}' of incident {Incident} could not be seen to ({Faults} times){Then}", row.Step, row.IncidentId, faults,
                faults >= DueDeadlines.MostFaults ? "; it is set aside and tried once a minute" : "");
        }
    }

    private async Task Count(CancellationToken ct)
    {
        if (_countedAt != 0 && TimeProvider.System.GetElapsedTime(_countedAt) < Longest)
            return;

        _count = await due.Count(clock.GetUtcNow(), ct);
        _countedAt = TimeProvider.System.GetTimestamp();
    }
}
