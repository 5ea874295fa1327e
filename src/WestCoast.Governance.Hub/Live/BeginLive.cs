namespace WestCoast.Governance.Hub.Live;

/// <summary>Before the bus starts: the live feed begins where the outbox stands.</summary>
internal sealed class BeginLive(Reconciler reconciler) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => reconciler.Begin(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
