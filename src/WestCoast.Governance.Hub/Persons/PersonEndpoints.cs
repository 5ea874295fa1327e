using System.Text.Json.Nodes;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents.Recording;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Persons;

/// <summary>Who called: shown on demand, after the look has been written down; erased on request.</summary>
internal static class PersonEndpoints
{
    /// <summary>As told, in whatever fields; not intact means that it is not what the record has the hash of.</summary>
    public sealed record Shown(Guid SignalId, string? Name, string? Phone, JsonObject Told, bool Intact);

    public sealed record Answer(Guid IncidentId, IReadOnlyList<Shown> Callers, int Unreadable);

    public sealed record Erasure(string? Reason);

    public static void MapPerson(this IEndpointRouteBuilder incidents)
    {
        incidents.MapGet("{id:guid}/person", Show).Needs(Deed.SeePerson).Produces<Answer>().WithSummary("Who called; each look is an event of the incident, with its optional reason");
        incidents.MapPost("{id:guid}/person/erasure", Erase).Needs(Deed.ErasePerson).WithSummary("Erase who called, with a reason; the rest of the record stays");
    }

    private static async Task<IResult> Show(Guid id, string? reason, HttpContext http, Commands commands, KeptCallers kept, EdgeStamp stamp, CancellationToken ct)
    {
        Answer? shown = null;
        var result = await commands.Run(id, http, Deed.SeePerson, async (session, c) =>
        {
            var (callers, unreadable, signals) = await kept.Of(session, await Row(session, id, ct), ct);
            shown = new(id, [.. callers.Select(its => new Shown(its.SignalId, its.Name, its.Phone, its.Told, its.Intact))], unreadable);
            return (await session.Decide(id, new ShowPerson([.. signals], reason, c.Now, c.By), stamp, ct), null);
        }, ct);
        http.Response.Headers.CacheControl = "no-store";
        return result is Done && shown is not null ? TypedResults.Ok(shown) : result;
    }

    private static Task<IResult> Erase(Guid id, Erasure request, HttpContext http, Commands commands, KeptCallers kept, EdgeStamp stamp, CancellationToken ct) =>
        commands.Run(id, http, Deed.ErasePerson, async (session, c) =>
        {
            var (_, _, signals) = await kept.Of(session, await Row(session, id, ct), ct);
            var outcome = await session.Decide(id, new ErasePerson([.. signals], request.Reason ?? "", c.Now, c.By), stamp, ct);
            if (outcome.Decision is Decision.Accepted)
                KeptCallers.Erase(session, signals);
            return (outcome, null);
        }, ct);

    private static async Task<IncidentRow> Row(IDocumentSession session, Guid id, CancellationToken ct) =>
        await session.LoadAsync<IncidentRow>(id, ct) ?? throw new InvalidOperationException($"Incident {id} has no board row.");
}
