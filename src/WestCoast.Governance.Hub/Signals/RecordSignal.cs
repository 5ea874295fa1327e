using Marten;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>
/// One signal, one effect, in one transaction: under the lock of its kind and place, known already → nothing;
/// else it joins the open incident it belongs to or opens one, and the inbox remembers it.
/// </summary>
internal sealed class RecordSignal(
    IDocumentStore store, CityModel city, Catalogue catalogue, Cases cases, TimeProvider clock, DaemonWakeup wakeup, EdgeStamp stamp,
    ILogger<RecordSignal> log)
{
    /// <summary>What must be done one after the other: the same kind at the same place.</summary>
    public string LaneOf(SignalReceived signal) => Lane(catalogue.Kind(signal.Kind), city.PlaceOf(signal, clock.GetUtcNow()));

    /// <summary>False when it had had its effect already.</summary>
    public async Task<bool> Handle(SignalReceived signal, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        var kind = catalogue.Kind(signal.Kind);
        var place = city.PlaceOf(signal, clock.GetUtcNow());
        await using var session = store.LightweightSession();
        await session.Lock(Lane(kind, place), ct);
        if (await session.LoadAsync<ReceivedSignal>(signal.SignalId, ct) is not null)
        {
            HubMetrics.Duplicate("signal");
            return false;
        }

        session.Because($"signal:{signal.SignalId}");
        var incidentId = await Apply(session, signal, kind, place, ct);
        session.Insert(new ReceivedSignal
        {
            Id = signal.SignalId, IncidentId = incidentId, RecordedAt = clock.GetUtcNow(),
            Signal = signal with { Person = null }, Person = signal.Person?.Commitment,
        });
        KeptCallers.Keep(session, signal.SignalId, signal.Person);
        await session.SaveChangesAsync(ct);
        wakeup.Stored();
        HubMetrics.Stored(TimeProvider.System.GetElapsedTime(began));
        CrashPoint.Reached(CrashPoint.StoredNotAcknowledged);
        return true;
    }

    private static string Lane(Kind kind, KnownPlace place) => $"{kind.Code}|{place.Facts.Code}";

    private async Task<Guid?> Apply(IDocumentSession session, SignalReceived signal, Kind kind, KnownPlace place, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var facts = SignalTold.Facts(signal);
        var severity = SignalTold.SeverityOf(signal, kind);
        if (await FindIncident.Open(session, signal, kind, place.Facts.Code, ct) is { } open)
        {
            var joined = await session.Decide(
                open, its => new JoinSignal(facts, severity, cases.Assign(cases.Of(its, now, severity: severity), now), now, Actor.System), stamp, ct);
            Log("joined", joined.Decision, open, signal);
            if (joined.Decision is Decision.Accepted)
                return open; // else it was closed this very moment
        }

        if (facts.Cleared)
            return null;

        var id = SignalIds.For("incident", kind.Code, signal.SignalId.ToString());
        var to = cases.Assign(new RoutingCase(kind, severity, place.Path), now);
        var opening = new OpenIncident(
            id, await SignalTold.NextNumber(session, ct), kind.Code, severity, signal.Title ?? kind.Zh, place.Facts, facts, to, now, Actor.System);
        Log("opened", (await session.Decide(id, opening, stamp, ct)).Decision, id, signal);
        return id;
    }

    private void Log(string what, Decision decision, Guid incident, SignalReceived signal) => log.LogInformation(
        "Incident {Incident} {What} by signal {Signal} of {Feed}/{Source}: {Decision}", incident, what, signal.SignalId, signal.Feed,
        signal.Source, decision is Decision.Rejected no ? no.Code : "accepted");
}
