namespace WestCoast.Governance.Hub.Watching;

/// <summary>Since when this process has been able to hear and to store without a break; silence before that is our own.</summary>
internal sealed class IntakeWatch(TimeProvider clock)
{
    private long _sinceTicks = clock.GetUtcNow().UtcTicks;

    public DateTimeOffset ListeningSince => new(Interlocked.Read(ref _sinceTicks), TimeSpan.Zero);

    public void Trouble() => Interlocked.Exchange(ref _sinceTicks, clock.GetUtcNow().UtcTicks);
}
