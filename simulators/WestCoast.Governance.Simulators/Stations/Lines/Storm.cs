namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>What tears down all connections of a run at once.</summary>
public sealed class Storm : IDisposable
{
    private CancellationTokenSource _next = new();

    /// <summary>Cancelled by the next storm; to be taken before connecting.</summary>
    public CancellationToken Next => Volatile.Read(ref _next).Token;

    public async Task Break()
    {
        var now = Interlocked.Exchange(ref _next, new CancellationTokenSource());
        await now.CancelAsync(); // not disposed: a line may be about to link to it
    }

    public void Dispose() => _next.Dispose();
}
