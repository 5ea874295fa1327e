using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>One edge node's messages, each begun only when the one that came before it is over, however that ended.</summary>
internal sealed class NodeTurns
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>The node after the last message that the bus confirmed; touched in turn only.</summary>
    public EdgeNode? Node { get; set; }

    public Task<Taken> InTurn(Func<NodeTurns, Task<Taken>> work)
    {
        lock (_gate)
        {
            var mine = After(_last, work);
            _last = mine;
            return mine;
        }
    }

    private async Task<Taken> After(Task previous, Func<NodeTurns, Task<Taken>> work)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await work(this);
    }
}
