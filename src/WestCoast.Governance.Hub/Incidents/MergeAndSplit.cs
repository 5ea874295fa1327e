using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Merging into another incident, splitting signals off, and undoing a merge.</summary>
internal static class MergeAndSplit
{
    public static void MapMergeAndSplit(this IEndpointRouteBuilder incidents)
    {
        incidents.MapPost("{id:guid}/merge", (Guid id, MergeIncidents.Request request, HttpContext http, Commands commands, MergeIncidents merge, CancellationToken ct) =>
            commands.Run(id, http, Deed.Merge, async (session, c) => (
                await merge.Merge(session, http.User.Seat(), id, await MergeIncidents.Find(session, request.Into, ct), request.Reason ?? "", c, ct), null), ct))
            .Needs(Deed.Merge).WithSummary("It is the same as another incident, which goes on for both; into is its id or number");
        incidents.MapPost("{id:guid}/split", Split)
            .Needs(Deed.Split).WithSummary("Signals that were something else open an incident of their own; without signals on a merged incident the merge is undone");
    }

    private static Task<IResult> Split(
        Guid id, SplitIncident.Request request, HttpContext http, Commands commands, MergeIncidents merge, SplitIncident split, CancellationToken ct) =>
        commands.Run(id, http, Deed.Split, async (session, c) =>
        {
            if (request.Signals is not { Count: > 0 } signals)
                return (await merge.Undo(session, http.User.Seat(), id, request.Reason ?? "", c, ct), null);

            var (outcome, opened) = await split.Off(session, id, signals, request.Reason ?? "", c, ct);
            return (outcome, $"/api/incidents/{opened}");
        }, ct);
}
