using Marten;
using Npgsql;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>
/// Sees within a second that a layer was imported or rolled back, by whatever process, and takes the new city over
/// whole. A city that cannot be read is said and tried again; until then the one before goes on.
/// </summary>
internal sealed class CityWatch(CityModel city, DeviceList devices, NpgsqlDataSource source, IDocumentStore store, ILogger<CityWatch> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Takes over what is stored now, if it is not what this process has.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (await LayerStream.Revision(source, ct) == city.Current.Revision)
                return;

            await using var session = store.QuerySession();
            var next = await CityReader.Read(session, city.Current, ct);
            city.Replace(next);
            await devices.Reload(session, ct);
            log.LogInformation("The city is now at revision {Revision}: {Divisions} divisions", next.Revision, next.Tree.All.Count);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Refresh(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or Marten.Exceptions.MartenException or Refusal)
            {
                log.LogWarning("The city's layers could not be read; the ones known stay in force: {Reason}", e.GetBaseException().Message);
                await Task.Delay(Often * 4, stoppingToken);
            }
        }
    }
}
