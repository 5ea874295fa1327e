using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Deadlines;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// When borders or divisions change, by an import, a rollback or a day beginning, every open incident is looked at
/// again and goes to the desk that answers for its place now. It is looked at again for a minute, for what a process
/// that had not yet heard of the change stored meanwhile. Closed ones keep what applied.
/// </summary>
internal sealed class RouteAgain(
    CityModel city, MoveIncident move, IDocumentStore store, TimeProvider clock, ILogger<RouteAgain> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly HashSet<string?> Chosen = [.. PassOn.ByHand.Append(KeepTime.Overdue).Select(rule => rule.Id)];
    private static readonly int[] AgainAfterSeconds = [0, 5, 20, 60];

    /// <summary>How many incidents moved.</summary>
    public async Task<int> Pass(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var open = await session.Query<IncidentRow>().Where(row => row.Status == "open").Select(row => row.Id).ToListAsync(ct);
        var moved = 0;
        foreach (var id in open)
        {
            try
            {
                var decision = await move.To(id, Where, RelocationCause.BoundaryChanged, ct);
                moved += decision is Decision.Accepted { Events.Count: > 0 } ? 1 : 0;
            }
            catch (Exception e) when (!Outages.IsOutage(e) && !ct.IsCancellationRequested) // one that cannot be read must not keep the others where they are
            {
                log.LogError(e, "Incident {Incident} could not be looked at after a change of borders", id);
            }
        }

        return moved;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (seen, since, done) = (((long, DateOnly)?)null, 0, 0);
        using var timer = new PeriodicTimer(Often);
        for (; await timer.WaitForNextTickAsync(stoppingToken); since++)
        {
            var now = (city.Current.Revision, ChinaDay.Of(clock.GetUtcNow()));
            if (seen != now)
                (seen, since, done) = (now, 0, 0);
            if (done == AgainAfterSeconds.Length || since < AgainAfterSeconds[done])
                continue;

            try
            {
                if (await Pass(stoppingToken) is > 0 and var moved)
                    log.LogInformation("{Moved} open incidents went to other desks after a change of borders (revision {Revision})", moved, now.Revision);
                done++;
            }
            catch (Exception e) when (e is NpgsqlException or Marten.Exceptions.MartenException)
            {
                log.LogWarning("Open incidents could not be looked at after a change of borders; again in a second: {Reason}", e.GetBaseException().Message);
            }
        }
    }

    /// <summary>A desk that somebody chose, or that it went up to, stays: the border did not put it there. Null leaves it alone.</summary>
    private KnownPlace? Where(PlaceFacts place, IncidentRow row)
    {
        var there = city.Again(place, clock.GetUtcNow());
        var stays = there?.Facts.Code == place.Code && Chosen.Contains(row.Rule)
            && row.Division is { } desk && city.Tree.Find(desk, ChinaDay.Of(clock.GetUtcNow())) is not null;
        return stays ? null : there;
    }
}
