using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Anyone who sees an incident may write down what they know of it.</summary>
internal static class NoteOnIncident
{
    public sealed record Request(string? Text);

    public static void MapNote(this IEndpointRouteBuilder incidents) =>
        incidents.MapPost("{id:guid}/note", Note).Needs(Deed.Note).WithSummary("Add a note of at most 2,000 characters");

    private static Task<IResult> Note(Guid id, Request request, HttpContext http, Commands commands, CancellationToken ct) =>
        commands.Run(id, http, Deed.Note, (_, c) => new AddNote(request.Text ?? "", c.Now, c.By), ct);
}
