using Npgsql;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary>Sees within seconds that a mapping was activated, by whatever process. Before this process answers anybody, it knows them once.</summary>
internal sealed class MappingWatch(MappingsInForce mappings, ILogger<MappingWatch> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Refresh(stoppingToken);
    }

    private async Task Refresh(CancellationToken ct)
    {
        try
        {
            await mappings.Refresh(ct);
        }
        catch (Exception e) when (e is NpgsqlException or Marten.Exceptions.MartenException)
        {
            log.LogWarning("The mappings could not be read; the ones known stay in force: {Reason}", e.GetBaseException().Message);
            await Task.Delay(Often * 4, ct);
        }
    }
}
