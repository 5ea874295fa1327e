using JasperFx.Events;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Outbox;

/// <summary>Who saw an incident before a change, and what took it from some of them.</summary>
internal sealed record Former(Audience Audience, string Because);

/// <summary>
/// Finds, for the changes that can take an incident from somebody (another place, another desk), who saw it until then:
/// by folding its events up to there. Rare, so that no line has to keep it.
/// </summary>
internal static class FormerAudienceQueries
{
    public static async Task<IReadOnlyDictionary<long, Former>> FormerAudiences(
        this IQuerySession session, EdgeStamp stamp, IReadOnlyList<IEvent> events, IReadOnlyDictionary<Guid, IncidentRow> rows, CancellationToken ct)
    {
        var moves = Moves(events);
        var found = new Dictionary<long, Former>();
        foreach (var (id, upTo) in moves.Values.GroupBy(e => e.StreamId).Select(stream => (stream.Key, stream.Max(e => e.Version))))
        {
            var life = await session.Events.FetchStreamAsync(id, version: upTo, token: ct);
            foreach (var (sequence, former) in Former(life, moves, RowAudience.Of(rows[id]), stamp))
                found[sequence] = former;
        }

        return found;
    }

    /// <summary>What can take an incident from somebody; the first routing only gives it.</summary>
    internal static Dictionary<long, IEvent> Moves(IEnumerable<IEvent> events) =>
        events.Where(e => e.Data is IncidentRelocated || e is { Data: IncidentRouted, Version: > 2 }).ToDictionary(e => e.Sequence);

    /// <summary>A routing right after a relocation belongs to it: who was told of the one need not be told of the other.</summary>
    internal static IEnumerable<(long Sequence, Former Former)> Former(
        IEnumerable<IEvent> life, IReadOnlyDictionary<long, IEvent> moves, Audience now, EdgeStamp stamp)
    {
        var (state, row, last) = (Incident.None, (IncidentRow?)null, (IncidentEvent?)null);
        foreach (var e in life)
        {
            var happened = (IncidentEvent)e.Data;
            if (row is not null && moves.ContainsKey(e.Sequence) && !(happened is IncidentRouted && last is IncidentRelocated)
                && RowAudience.Of(row) is var before && !now.Includes(before))
                yield return (e.Sequence, new Former(before, Because(happened, last)));

            (state, last) = (Incident.Evolve(state, happened), happened);
            row = RowEvolution.Evolve(row, happened, state, stamp);
        }
    }

    private static string Because(IncidentEvent happened, IncidentEvent? last) => happened is IncidentRelocated moved
        ? moved.Cause.ToString()
        : last switch
        {
            IncidentTransferred => "Transferred",
            IncidentReturned => "Returned",
            IncidentEscalated => "Escalated",
            IncidentPushedDown => "PushedDown",
            KindCorrected => "KindCorrected",
            SeverityCorrected or SeverityRaised => "SeverityChanged",
            _ => "RoutedAgain",
        };
}
