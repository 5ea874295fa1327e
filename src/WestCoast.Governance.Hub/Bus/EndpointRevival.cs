using System.Collections.Concurrent;
using MassTransit;

namespace WestCoast.Governance.Hub.Bus;

/// <summary>
/// After a long outage MassTransit waits up to a minute before it tries a queue again. When the broker answers, this has
/// it try at once.
/// </summary>
internal sealed class EndpointRevival(ILogger<EndpointRevival> log) : IReceiveEndpointObserver
{
    private readonly ConcurrentDictionary<Uri, IReceiveEndpoint> _down = new();

    public Task Ready(ReceiveEndpointReady ready)
    {
        _down.TryRemove(ready.InputAddress, out _);
        return Task.CompletedTask;
    }

    public Task Faulted(ReceiveEndpointFaulted faulted)
    {
        _down[faulted.InputAddress] = faulted.ReceiveEndpoint;
        return Task.CompletedTask;
    }

    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;

    /// <summary>The broker has just answered.</summary>
    public async Task Revive(CancellationToken ct)
    {
        foreach (var (address, endpoint) in _down)
        {
            if (!_down.TryRemove(address, out _))
                continue;

            log.LogInformation("RabbitMQ answers again: reading {Queue} again", address.Segments[^1]);
            await endpoint.Stop(ct);
            endpoint.Start(ct);
        }
    }
}
