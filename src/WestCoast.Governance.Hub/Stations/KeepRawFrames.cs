using Npgsql;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Drops days of raw frames that are older than <c>Feeds:RawDays</c> (90), and counts of feeds older than a week.</summary>
internal sealed class KeepRawFrames(NpgsqlDataSource store, IConfiguration configuration, Outages outages, TimeProvider clock, ILogger<KeepRawFrames> log) : BackgroundService
{
    public const int Days = 90;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var days = configuration.GetValue("Feeds:RawDays", Days);
        if (days < 1)
            throw new Refusal("Feeds:RawDays must be at least 1.");

        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        do
        {
            await outages.WaitOut(async () =>
            {
                var dropped = await RawFrames.DropBefore(store, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-days), stoppingToken);
                if (dropped.Count > 0)
                    log.LogInformation("Raw frames older than {Days} days are gone: {Partitions}", days, string.Join(", ", dropped));
                await using var trim = store.CreateCommand("delete from feed_minutes where minute < $1");
                trim.Parameters.Add(new() { Value = clock.GetUtcNow().ToUniversalTime().AddDays(-7) });
                await trim.ExecuteNonQueryAsync(stoppingToken);
            }, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
