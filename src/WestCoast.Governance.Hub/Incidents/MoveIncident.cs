using Marten;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Passing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// Puts an incident at another place and on the desk that goes with it, in one transaction, under the locks of both
/// places, so that no signal joins it at the one while it goes to the other.
/// </summary>
internal sealed class MoveIncident(IDocumentStore store, Cases cases, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock)
{
    /// <summary><paramref name="where"/> tells from where it is now where it belongs; null leaves it alone.</summary>
    public Task<Decision> To(
        Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, RelocationCause cause, string? reason, long? seen, Actor by, CancellationToken ct) =>
        LostRace.RunAgain(
            async () =>
            {
                while (true)
                {
                    if (await Once(id, where, cause, reason, seen, by, ct) is { } decision)
                        return decision;
                }
            },
            ct);

    /// <summary>Null when it moved before the locks were held; the locks were those of the wrong places.</summary>
    private async Task<Decision?> Once(
        Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, RelocationCause cause, string? reason, long? seen, Actor by, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var (before, there) = await Look(session, id, where, ct);
        if (before is null)
            return Decision.Reject("incident.unknown", "No such incident.");
        if (there is null)
            return Decision.AlreadyDone;

        foreach (var lane in new[] { before.PlaceKey, there.Facts.Code }.Distinct().Order(StringComparer.Ordinal))
            await session.Lock($"{before.Kind}|{lane}", ct);

        var (row, next) = await Look(session, id, where, ct); // a signal may have made it worse before the locks were held
        if (row?.PlaceKey != before.PlaceKey || next?.Facts.Code != there.Facts.Code)
            return null;

        var now = clock.GetUtcNow();
        var outcome = await session.Decide(
            id, its => new Relocate(next.Facts, cases.Assign(cases.Of(its, now) with { Path = next.Path }, now), cause, reason, seen, now, by), stamp, ct);
        await session.SaveChangesAsync(ct);
        wakeup.Stored();
        return outcome.Decision;
    }

    private static async Task<(IncidentRow? Row, KnownPlace? There)> Look(
        IDocumentSession session, Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, CancellationToken ct) =>
        await session.LoadAsync<IncidentRow>(id, ct) is { } row && await session.Events.AggregateStreamAsync<Incident>(id, token: ct) is { Place: { } place }
            ? (row, where(place, row))
            : (null, null);
}
