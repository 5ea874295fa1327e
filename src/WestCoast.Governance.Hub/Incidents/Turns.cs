namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// Those who write to the same incident wait for their turn, so that fifty at once do not overtake each other again and
/// again, each holding a connection. It only orders the waiting in this process; who wins is decided in the store.
/// </summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> Take<T>(Guid incident, Func<Task<T>> work, CancellationToken ct)
    {
        var lane = _lanes[(uint)incident.GetHashCode() % _lanes.Length];
        await lane.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            lane.Release();
        }
    }
}
