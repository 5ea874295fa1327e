using Marten;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Signals;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Some signals of an incident were something else (拆分): they open an incident of their own, at their own place, and go with it.</summary>
internal sealed class SplitIncident(CityModel city, Catalogue catalogue, Cases cases, EdgeStamp stamp)
{
    public sealed record Request(IReadOnlyList<Guid>? Signals, string? Reason);

    /// <summary>The outcome for the incident that stays, and the id of the new one.</summary>
    public async Task<(Outcome Outcome, Guid New)> Off(
        IDocumentSession session, Guid id, IReadOnlyCollection<Guid> signals, string reason, CommandContext c, CancellationToken ct)
    {
        await session.Hold(ct, id);
        var documents = (await session.LoadManyAsync<ReceivedSignal>(ct, [.. signals.Distinct()]))
            .Where(told => told.IncidentId == id && !SignalTold.Facts(told.Signal).Cleared)
            .OrderBy(told => told.Signal.OccurredAt).ThenBy(told => told.Id).ToList();
        if (documents.Count < signals.Distinct().Count())
            return (new(Decision.Reject("split.unknown-signal", "A signal that is named is none of this incident's, or an all-clear."), Incident.None), default);

        var opened = Guid.CreateVersion7(c.Now);
        var outcome = await session.Decide(
            id, _ => new SplitOff([.. documents.Select(told => told.Id)], opened, reason, c.Seen, c.Now, c.By), stamp, ct);
        if (outcome.Decision is not Decision.Accepted { Events.Count: > 0 })
            return (outcome, default);

        await Open(session, id, opened, documents, c, ct);
        session.Store(documents.Select(told => told with { IncidentId = opened }));
        return (outcome, opened);
    }

    private async Task Open(
        IDocumentSession session, Guid from, Guid opened, List<ReceivedSignal> documents, CommandContext c, CancellationToken ct)
    {
        var first = documents[0].Signal;
        var (kind, place) = (catalogue.Kind(first.Kind), city.PlaceOf(first, c.Now));
        var severity = SignalTold.SeverityOf(first, kind);
        var open = new OpenIncident(
            opened, await SignalTold.NextNumber(session, ct), kind.Code, severity, first.Title ?? kind.Zh, place.Facts, SignalTold.Facts(first, documents[0].Person),
            cases.Assign(new RoutingCase(kind, severity, place.Path), c.Now), c.Now, c.By) { SplitFrom = from };
        await session.Lock($"{kind.Code}|{place.Facts.Code}", ct);
        await session.Decide(opened, [_ => open, .. documents.Skip(1).Select(told => Joining(told, c))], stamp, ct);
    }

    private Func<Incident, IncidentCommand> Joining(ReceivedSignal told, CommandContext c) => its =>
    {
        var severity = SignalTold.SeverityOf(told.Signal, catalogue.Kind(told.Signal.Kind));
        return new JoinSignal(SignalTold.Facts(told.Signal, told.Person), severity, cases.Assign(cases.Of(its, c.Now, severity: severity), c.Now), c.Now, c.By);
    };
}
