namespace WestCoast.Governance.Domain.Drills;

/// <summary>A moment at which drill time was known, and how fast it has run since.</summary>
public sealed record DrillAnchor(DateTimeOffset Real, DateTimeOffset Drill, double Rate)
{
    /// <summary>Drill time at the real moment <paramref name="real"/>.</summary>
    public DateTimeOffset At(DateTimeOffset real) => Drill + ((real - Real) * Rate);
}

/// <summary>A clock that runs at drill speed: an hour of typhoon in a minute of exercise. Timers run at that speed too.</summary>
public sealed class DrillClock(DrillAnchor anchor, TimeProvider real) : TimeProvider
{
    public double Rate => anchor.Rate;

    public override DateTimeOffset GetUtcNow() => anchor.At(real.GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new DrillTimer(real.CreateTimer(callback, state, Scale(dueTime), Scale(period)), Scale);

    /// <summary>Timers count whole milliseconds, and a period of none would be a timer that fires once.</summary>
    private TimeSpan Scale(TimeSpan drillTime) =>
        drillTime <= TimeSpan.Zero ? drillTime : TimeSpan.FromTicks(Math.Max((long)(drillTime.Ticks / anchor.Rate), TimeSpan.TicksPerMillisecond));

    private sealed class DrillTimer(ITimer timer, Func<TimeSpan, TimeSpan> scale) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(scale(dueTime), scale(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
