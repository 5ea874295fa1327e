using Marten;
using WestCoast.Governance.Domain.Incidents;
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
internal sealed class MoveIncident(IDocumentStore store, Catalogue catalogue, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock)
{
    /// <summary><paramref name="where"/> tells from where it is now where it belongs; null leaves it alone.</summary>
    public Task<Decision> To(
        Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, RelocationCause cause, string? reason, long? seen, Actor by, CancellationToken ct) =>
        LostRace.RunAgain(() => Once(id, where, cause, reason, seen, by, ct), ct);

    private async Task<Decision> Once(
        Guid id, Func<PlaceFacts, IncidentRow, KnownPlace?> where, RelocationCause cause, string? reason, long? seen, Actor by, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<IncidentRow>(id, ct) is not { } row || await session.Events.AggregateStreamAsync<Incident>(id, token: ct) is not { Place: { } place })
            return Decision.Reject("incident.unknown", "No such incident.");
        if (where(place, row) is not { } next)
            return Decision.AlreadyDone;

        foreach (var lane in new[] { row.PlaceKey, next.Facts.Code }.Distinct().Order(StringComparer.Ordinal))
            await session.Lock($"{row.Kind}|{lane}", ct);

        var now = clock.GetUtcNow();
        var route = catalogue.Assign(catalogue.Kind(row.Kind), (Severity)row.Severity, next.Path, now).Route;
        var decision = await session.Decide(id, new Relocate(next.Facts, route, cause, reason, seen, now, by), stamp, ct);
        await session.SaveChangesAsync(ct);
        wakeup.Stored();
        return decision;
    }
}
