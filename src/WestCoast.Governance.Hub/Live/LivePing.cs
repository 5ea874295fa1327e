using WestCoast.Governance.Domain.Drills;

namespace WestCoast.Governance.Hub.Live;

/// <summary>Tells every screen, every 10 s of real time, that it is connected, what time it is here, and whether the chain behind is whole.</summary>
internal sealed class LivePing(LiveFeed live, Heartbeat heartbeat, TimeProvider clock) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Screens end at once when the process stops, and find another.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public LiveFrame Frame() => LiveFrame.Of("ping", null, new
    {
        now = clock.GetUtcNow(),
        rate = clock is DrillClock drill ? drill.Rate : 1,
        sequence = Math.Max(0, live.Shown),
        chain = new { state = heartbeat.State, lastBeatAt = live.LastBeat },
    });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            live.ToAll(Frame());
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }
}
