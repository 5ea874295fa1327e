using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Live;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>Sends the synthetic beat from the edge. One that the broker does not take is not repeated: the next one tells.</summary>
internal sealed class HeartbeatSender(ConfirmedPublisher bus, EdgeStamp stamp, TimeProvider clock, ILogger<HeartbeatSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Heartbeat.Interval);
        do
        {
            try
            {
                var beat = new HeartbeatSent
                {
                    World = stamp.World, CapStatus = stamp.CapStatus, BeatId = Guid.CreateVersion7(), SentAt = clock.GetUtcNow(),
                };
                await bus.Publish(beat, stoppingToken);
            }
            catch (NotAcceptedException e)
            {
                log.LogWarning("No heartbeat: {Reason}", e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
