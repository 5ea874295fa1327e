using Marten;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Timekeeping;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Deadlines;

/// <summary>
/// Carries one due row to the decider, in a transaction of its own. Its row only says where to look: the incident's
/// events decide, so that looking twice changes nothing.
/// </summary>
internal sealed class KeepTime(
    IDocumentStore store, DueDeadlines rows, Cases cases, Catalogue catalogue, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock, ILogger<KeepTime> log)
{
    public static readonly RoutingRule Overdue = new("overdue-to-next-tier", "逾期未签收，上报上一级", "Not acknowledged in time: up to the next tier");

    public async Task Of(DueDeadline due, CancellationToken ct)
    {
        var its = await LostRace.RunAgain(() => Once(due, ct), ct);
        if (its is not null && await rows.Mend(due, OpenDeadlines.Of(its, due.Step), ct))
            log.LogWarning("The time limit '{Step}' of incident {Incident} was not as its events say; mended", due.Step, due.IncidentId);
    }

    /// <summary>The incident, where there was nothing to do.</summary>
    private async Task<Incident?> Once(DueDeadline due, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var now = clock.GetUtcNow();
        var outcome = await session.Decide(due.IncidentId, its => Command(its, due.Step, now), stamp, ct);
        if (outcome.Decision is not Decision.Accepted { Events.Count: > 0 })
            return outcome.Incident;

        await session.SaveChangesAsync(ct);
        wakeup.Stored();
        return null;
    }

    /// <summary>A reminder that comes with the limit itself, after a time when nobody looked, would help nobody.</summary>
    private IncidentCommand Command(Incident its, string step, DateTimeOffset now) =>
        RunningDeadlines.Of(its).FirstOrDefault(deadline => deadline.Name == step) is { } runs && now >= runs.DueAt
            ? new Miss(
                step, runs.DueAt,
                step == Steps.Acknowledge ? cases.Above(its, Overdue, now) : null,
                step == Steps.Act ? catalogue.Limits(its.Kind, its.Severity, now, Steps.Acknowledge) : [],
                now, Actor.System)
            : new Remind(step, RunningDeadlines.Of(its).FirstOrDefault(deadline => deadline.Name == step)?.DueAt ?? now, now, Actor.System);
}
