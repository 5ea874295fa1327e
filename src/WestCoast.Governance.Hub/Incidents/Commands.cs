using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// Carries a person's command to the decider: may they, was it done already, what does it become. A lost race is run
/// again; what was seen too long ago is answered with what happened meanwhile.
/// </summary>
internal sealed class Commands(IDocumentStore store, IncidentAccess access, Turns turns, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock)
{
    public Task<IResult> Run(Guid id, HttpContext http, Deed deed, Func<Incident, CommandContext, IncidentCommand> command, CancellationToken ct) =>
        Run(id, http, deed, async (session, context) => (await session.Decide(id, its => command(its, context), stamp, ct), null), ct);

    /// <summary>For what touches more than one incident or document; everything on the session is stored together, or nothing.</summary>
    public async Task<IResult> Run(
        Guid id, HttpContext http, Deed deed, Func<IDocumentSession, CommandContext, Task<(Outcome Outcome, string? Created)>> work, CancellationToken ct)
    {
        if (await IdempotencyKey.Of(http, ct) is not { } key)
            return IdempotencyKey.Malformed;

        return await turns.Take(id, () => LostRace.RunAgain(() => Once(id, http, deed, key, work, ct), ct), ct);
    }

    private async Task<IResult> Once(
        Guid id, HttpContext http, Deed deed, IdempotencyKey key, Func<IDocumentSession, CommandContext, Task<(Outcome Outcome, string? Created)>> work,
        CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await key.Answered(session, ct) is { } again)
            return again; // before anything else: the command itself may have taken the incident off this desk
        if (await session.LoadAsync<IncidentRow>(id, ct) is not { } row || !access.May(http.User.Seat(), Deed.See, row))
            return IncidentDetail.Unknown;
        if (!access.May(http.User.Seat(), deed, row))
            return IncidentAccess.Denied(http.User.Seat(), deed);

        var context = CommandContext.Of(http, clock.GetUtcNow());
        if (key.Id is not null)
            session.Because($"key:{key.Id}");
        var (outcome, created) = await work(session, context);
        if (outcome.Decision is Decision.Rejected no)
            return await Meanwhile.Tell(session, id, no, context.Seen, ct);

        key.Remember(session, id, outcome.Incident.Version, created, context.Now);
        await session.SaveChangesAsync(ct);
        wakeup.Stored();
        return new Done(outcome.Incident.Version, created);
    }
}
