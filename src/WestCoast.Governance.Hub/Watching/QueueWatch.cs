using System.Diagnostics.Metrics;
using RabbitMQ.Client;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>How many messages wait in each queue, and how many came to rest; alarms when something newly came to rest.</summary>
internal sealed class QueueWatch(IConfiguration configuration, EndpointRevival endpoints, ILogger<QueueWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private volatile Dictionary<string, long> _depths = [];
    private long _answeredAt;

    public IReadOnlyDictionary<string, long> Depths => _depths;

    /// <summary>The broker has answered within the last few checks, and every queue was there.</summary>
    public bool IsFresh => _answeredAt != 0 && TimeProvider.System.GetElapsedTime(_answeredAt) < Interval * 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HubMetrics.Observe("queue_messages", "Messages ready in a queue.", () => _depths.Select(d => new Measurement<long>(d.Value, new KeyValuePair<string, object?>("queue", d.Key))));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Watch(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) // watching must not end because the broker, or MassTransit beside it, is in trouble
            {
                log.LogWarning("Queues cannot be watched: {Reason}", e.GetBaseException().Message);
                await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Watch(CancellationToken ct)
    {
        var factory = new ConnectionFactory
        {
            Uri = RunHub.BusUri(configuration), ClientProvidedName = "hub queue watch", AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
        };
        await using var connection = await factory.CreateConnectionAsync(ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            var depths = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var queue in Topology.Queues.Select(queue => queue.Name).Concat(Topology.RestingPlaces))
                depths[queue] = (await channel.QueueDeclarePassiveAsync(queue, ct)).MessageCount;
            Alarm(depths);
            _depths = depths;
            _answeredAt = TimeProvider.System.GetTimestamp();
            await endpoints.Revive(ct);
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    private void Alarm(Dictionary<string, long> now)
    {
        foreach (var queue in Topology.RestingPlaces.Where(queue => now[queue] > _depths.GetValueOrDefault(queue)))
            log.LogError("{Count} messages rest in {Queue} without having had their effect; 'hub dead-letters list' shows them", now[queue], queue);
    }
}
