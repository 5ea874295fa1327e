using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Files;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>Carries an assignee's answer to the incident that the assignment is of.</summary>
internal sealed class Answers(IDocumentStore store, NpgsqlDataSource source, Commands commands, EdgeStamp stamp)
{
    public static IResult Unknown => new Decision.Rejected("assignment.unknown", "No such assignment.").ToProblem();

    /// <param name="files">What the answer names, which must lie beside the incident.</param>
    public async Task<IResult> Run(
        Guid assignment, HttpContext http, Func<Incident, CommandContext, IncidentCommand> command, CancellationToken ct, IReadOnlyCollection<Guid>? files = null)
    {
        await using var reading = store.QuerySession();
        if (await reading.LoadAsync<AssignmentRow>(assignment, ct) is not { IncidentId: var id })
            return Unknown;

        return await commands.Run(id, http, Deed.AnswerAssignment, async (session, c) =>
        {
            if (files is { Count: > 0 } && files.Except((await StoredFiles.Of(source, id, ct)).Select(file => file.Id)).Any())
                return (new(Decision.Reject("report.file-unknown", "A file that is named does not lie beside this incident."), Incident.None), null);

            return (await session.Decide(id, its => command(its, c), stamp, ct), null);
        }, ct);
    }
}
