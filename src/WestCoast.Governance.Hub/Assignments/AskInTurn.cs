using Marten;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>
/// Gives what a kind allows to be given by itself to who is on duty, and asks the next when somebody refuses or lets it
/// lapse. Several processes may do it: an incident is one process's at a time, and the decision is made on what it finds.
/// What a person has sent somewhere by hand is left to people.
/// </summary>
internal sealed class AskInTurn(
    IDocumentStore store, Roster roster, Catalogue catalogue, Cases cases, DaemonWakeup wakeup, Outages outages, EdgeStamp stamp, TimeProvider clock, ILogger<AskInTurn> log)
    : BackgroundService
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestAfterFault = TimeSpan.FromMinutes(1);
    private static readonly string[] Unassigned = ["new", "acknowledged", "confirmed"];
    private static readonly RoutingRule NobodyAccepted = new("nobody-accepted", "社区无人接单，由镇街处置", "Nobody in the community accepted it: the subdistrict");

    private readonly Dictionary<Guid, long> _faulty = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await outages.WaitOut(() => Pass(stoppingToken), stoppingToken);
    }

    private async Task Pass(CancellationToken ct)
    {
        foreach (var id in await Waiting(ct))
        {
            if (_faulty.TryGetValue(id, out var since) && TimeProvider.System.GetElapsedTime(since) < RestAfterFault)
                continue;

            try
            {
                await LostRace.RunAgain(() => Ask(id, ct), ct);
                _faulty.Remove(id);
            }
            catch (Exception e) when (!Outages.IsOutage(e) && !ct.IsCancellationRequested) // one that cannot be given must not keep the others waiting
            {
                _faulty[id] = TimeProvider.System.GetTimestamp();
                log.LogError(e, "Incident {Incident} could not be given to anybody; again in a minute", id);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> Waiting(CancellationToken ct)
    {
        var kinds = catalogue.Now.Kinds.Where(kind => kind.AutoAssign).Select(kind => kind.Code).ToArray();
        var byRule = RoutingRules.KindToCommunity.Id;
        await using var session = store.QuerySession();
        return await session.Query<IncidentRow>()
            .Where(row => row.Status == "open" && row.Tier == "community" && row.Rule == byRule && row.Kind.IsOneOf(kinds) && row.Phase.IsOneOf(Unassigned))
            .OrderBy(row => row.Severity).ThenBy(row => row.Number).Take(MostAtOnce).Select(row => row.Id).ToListAsync(ct);
    }

    private async Task<Decision> Ask(Guid id, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await session.Lock($"ask|{id}", ct);
        if (await session.LoadAsync<IncidentRow>(id, ct) is not { } row)
            return Decision.AlreadyDone;

        var now = clock.GetUtcNow();
        var onDuty = await roster.OnDuty(session, row, now, ct);
        var outcome = await session.Decide(id, its => Next(its, onDuty, now), stamp, ct);
        await session.SaveChangesAsync(ct);
        if (outcome.Decision is Decision.Accepted { Events: [var first, ..] })
        {
            wakeup.Stored();
            log.LogInformation("Incident {Incident} {World}: {What} {Whom}", id, stamp.World, StoredNames.All[first.GetType()], (first as IncidentAssigned)?.To.Key);
        }

        return outcome.Decision;
    }

    private AskNext Next(Incident its, EquatableList<Candidate> onDuty, DateTimeOffset now)
    {
        var limits = catalogue.Limits(its.Kind, its.Severity, now, Steps.Accept);
        return new AskNext(
            [.. onDuty.Select(candidate => new Offer(Guid.CreateVersion7(), Roster.Of(candidate.Worker), OnDuty: true, limits, $"自动派单：{candidate.Zh}"))],
            new Offer(Guid.CreateVersion7(), roster.Desk(its.Division, now) ?? new(AssigneeKind.Desk, its.Division, its.Division, its.Division, its.Division), OnDuty: true, limits, "自动派单：转社区席位"),
            cases.Above(its, NobodyAccepted, now), now, Actor.System);
    }
}
