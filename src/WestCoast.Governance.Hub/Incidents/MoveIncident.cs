using Marten;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Outbox;
using ConcurrencyException = JasperFx.ConcurrencyException; // MassTransit has one too

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// Puts an incident at another place and on the desk that goes with it, in one transaction, under the locks of both
/// places, so that no signal joins it at the one while it goes to the other.
/// </summary>
internal sealed class MoveIncident(IDocumentStore store, Cases cases, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock)
{
    /// <summary>For the hub itself, in a transaction of its own.</summary>
    public Task<Decision> To(Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, RelocationCause cause, CancellationToken ct) =>
        LostRace.RunAgain(
            async () =>
            {
                await using var session = store.LightweightSession();
                var outcome = await In(session, id, where, cause, reason: null, new(clock.GetUtcNow(), Actor.System, Seen: null), ct);
                await session.SaveChangesAsync(ct);
                wakeup.Stored();
                return outcome.Decision;
            },
            ct);

    /// <summary>
    /// On a session that the caller saves. <paramref name="where"/> tells from where it is now where it belongs; null leaves
    /// it alone. Throws <see cref="ConcurrencyException"/> when it moved before the locks were held: they were the wrong ones.
    /// </summary>
    public async Task<Outcome> In(
        IDocumentSession session, Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, RelocationCause cause, string? reason, CommandContext c, CancellationToken ct)
    {
        var (before, there) = await Look(session, id, where, ct);
        if (before is null)
            return new(Decision.Reject("incident.unknown", "No such incident."), Incident.None);
        if (there is null)
            return new(Decision.AlreadyDone, Incident.None);

        foreach (var lane in new[] { before.PlaceKey, there.Facts.Code }.Distinct().Order(StringComparer.Ordinal))
            await session.Lock($"{before.Kind}|{lane}", ct);

        var (row, next) = await Look(session, id, where, ct); // a signal may have made it worse before the locks were held
        if (row?.PlaceKey != before.PlaceKey || next?.Facts.Code != there.Facts.Code)
            throw new ConcurrencyException(typeof(Incident), id);

        return await session.Decide(
            id, its => new Relocate(next.Facts, cases.Assign(cases.Of(its, c.Now) with { Path = next.Path }, c.Now), cause, reason, c.Seen, c.Now, c.By), stamp, ct);
    }

    private static async Task<(IncidentRow? Row, KnownPlace? There)> Look(
        IDocumentSession session, Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, CancellationToken ct) =>
        await session.LoadAsync<IncidentRow>(id, ct) is { } row && await session.Events.AggregateStreamAsync<Incident>(id, token: ct) is { Place: { } place }
            ? (row, where(place, row))
            : (null, null);
}
