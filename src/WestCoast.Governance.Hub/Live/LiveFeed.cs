using System.Collections.Concurrent;
using System.Diagnostics;
using Marten;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Live;

/// <summary>
/// What this process's screens have been shown, without gaps: a run that does not continue the last one is first
/// completed from the store.
/// </summary>
internal sealed class LiveFeed(IDocumentStore store, EdgeStamp stamp, IncidentAccess access, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<Screen, byte> _screens = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _shown = -1;
    private long _lastBeat;

    /// <summary>Everything up to this sequence has been handed to the screens of this process.</summary>
    public long Shown => Interlocked.Read(ref _shown);

    /// <summary>When the last heartbeat that came through was sent; by the world's clock.</summary>
    public DateTimeOffset? LastBeat => Interlocked.Read(ref _lastBeat) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Hears every change once, in order, before the screens do; must not wait for anything.</summary>
    public Action<IncidentChanged>? Changed { get; set; }

    /// <summary>Begins where the outbox stands; what comes after arrives over the bus or by <see cref="CatchUp"/>.</summary>
    public void Begin(long sequence) => Interlocked.CompareExchange(ref _shown, sequence, -1);

    public async Task Push(IncidentsChanged run, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (run.After > Shown && Shown >= 0)
            {
                HubMetrics.Gap();
                await Fill(run.After, ct);
            }

            Show(run);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Shows what is stored up to <paramref name="sequence"/> and was not shown; for when the bus did not bring it.</summary>
    public async Task CatchUp(long sequence, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (sequence > Shown)
                HubMetrics.Gap();
            await Fill(sequence, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public Screen Open(Seat seat)
    {
        var screen = new Screen(seat);
        _screens.TryAdd(screen, 0);
        HubMetrics.Screen(+1);
        return screen;
    }

    public void Close(Screen screen)
    {
        if (_screens.TryRemove(screen, out _))
            HubMetrics.Screen(-1);
    }

    /// <summary>To every screen, whoever sits at it.</summary>
    public void ToAll(LiveFrame frame)
    {
        foreach (var screen in _screens.Keys)
            Offer(screen, frame);
    }

    public void Dispose() => _one.Dispose();

    private async Task Fill(long upTo, CancellationToken ct)
    {
        while (Shown < upTo)
        {
            await using var session = store.QuerySession();
            Show(await session.Read(stamp, Shown, upTo, ct));
        }
    }

    private void Show(IncidentsChanged run)
    {
        if (run.BeatAt is { } beat)
            Interlocked.Exchange(ref _lastBeat, beat.UtcTicks);
        foreach (var change in run.Changes.Where(change => change.Sequence > Shown))
            Show(change);
        if (run.UpTo > Shown)
            Interlocked.Exchange(ref _shown, run.UpTo);
    }

    private void Show(IncidentChanged change)
    {
        using var span = EdgeMetrics.Spans.StartActivity("show", ActivityKind.Consumer, change.TraceParent);
        Changed?.Invoke(change);
        var told = new ToldChange(change, access);
        foreach (var screen in _screens.Keys)
        {
            if (told.To(screen.Seat) is { } frame)
                Offer(screen, frame);
        }

        span?.SetTag("screens", _screens.Count);
        HubMetrics.Shown(clock.GetUtcNow() - change.At);
    }

    private void Offer(Screen screen, LiveFrame frame)
    {
        if (!screen.Offer(frame) && _screens.TryRemove(screen, out _))
        {
            HubMetrics.Screen(-1);
            HubMetrics.ScreenCutOff();
        }
    }
}
