using JasperFx.Events.Daemon.HighWater;

namespace WestCoast.Governance.Hub.Outbox;

/// <summary>Wakes the outbox of this process at once when this process has stored something; polling covers the others.</summary>
internal sealed class DaemonWakeup : IDaemonWakeup
{
    private readonly SemaphoreSlim _stored = new(0, 1);

    public void Stored()
    {
        try
        {
            _stored.Release();
        }
        catch (SemaphoreFullException)
        {
            // already awake
        }
    }

    public Task WaitAsync(TimeSpan timeout, CancellationToken token) => _stored.WaitAsync(timeout, token);

    public void Dispose() => _stored.Dispose();
}
