using System.Globalization;
using System.Text.Json;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>
/// Two incidents that are one (并案), and the undoing of it. Both halves are one transaction, under the lanes of both, so
/// that a signal goes to the one or the other and never to one that has just ended.
/// </summary>
internal sealed class MergeIncidents(IncidentAccess access, Cases cases, EdgeStamp stamp)
{
    public sealed record Request(JsonElement? Into, string? Reason);

    /// <summary>The id of what <c>into</c> names, by id or by number; null when there is none.</summary>
    public static async Task<Guid?> Find(IQuerySession session, JsonElement? into, CancellationToken ct) => into switch
    {
        { ValueKind: JsonValueKind.String } text when text.TryGetGuid(out var id) => id,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => await ByNumber(session, number, ct),
        { ValueKind: JsonValueKind.Number } told when told.TryGetInt64(out var number) => await ByNumber(session, number, ct),
        _ => null,
    };

    public async Task<Outcome> Merge(IDocumentSession session, Seat seat, Guid id, Guid? into, string reason, CommandContext c, CancellationToken ct)
    {
        var rows = into is { } other ? await session.Hold(ct, id, other) : [];
        if (rows.Count < 2 || !access.May(seat, Deed.See, rows[1]))
            return Refused("merge.unknown-other", "There is no such incident to merge it with.");
        if (!access.May(seat, Deed.Merge, rows[1]))
            return Refused("incident.not-your-desk", "Your seat may not do this to the other incident.");
        if (rows[1].Status != "open" && id != into)
            return Refused("merge.other-closed", "The other incident has ended; merge the other way round, or reopen it.");

        var goesOn = rows[1];
        var ended = await session.Decide(id, _ => new Merge(goesOn.Id, goesOn.Number, reason, c.Seen, c.Now, c.By), stamp, ct);
        if (ended.Decision is not Decision.Accepted { Events.Count: > 0 })
            return ended;

        var its = ended.Incident;
        var absorbed = await session.Decide(
            goesOn.Id, main =>
            {
                var worst = its.Severity < main.Severity ? its.Severity : main.Severity;
                var to = cases.Assign(cases.Of(main, c.Now, severity: worst, joining: its.Place!.Code), c.Now);
                return new Absorb(id, its.Number, its.Place, its.SignalCount, worst, to, c.Now, c.By);
            }, stamp, ct);
        return absorbed.Decision is Decision.Rejected ? absorbed : ended;
    }

    /// <summary>The incident goes on by itself again, where it belongs now.</summary>
    public async Task<Outcome> Undo(IDocumentSession session, Seat seat, Guid id, string reason, CommandContext c, CancellationToken ct)
    {
        var into = (await session.LoadAsync<IncidentRow>(id, ct))?.MergedInto;
        var rows = into is { } other ? await session.Hold(ct, id, other) : [];
        if (rows.Count == 2 && !access.May(seat, Deed.Split, rows[1]))
            return Refused("incident.not-your-desk", "Your seat may not do this to the other incident.");

        var outcome = await session.Decide(
            id, its => new Unmerge(cases.Assign(cases.Of(its, c.Now), c.Now), reason, c.Seen, c.Now, c.By), stamp, ct);
        if (outcome.Decision is Decision.Accepted { Events: [IncidentUnmerged { From: var from }, ..] })
            await session.Decide(from, new Release(id, c.Now, c.By), stamp, ct);
        return outcome;
    }

    private static async Task<Guid?> ByNumber(IQuerySession session, long number, CancellationToken ct) =>
        (await session.Query<IncidentRow>().Where(row => row.Number == number).ToListAsync(ct)).SingleOrDefault()?.Id;

    private static Outcome Refused(string code, string reason) => new(Decision.Reject(code, reason), Incident.None);
}
