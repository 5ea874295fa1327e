using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>Carries an assignee's answer to the incident that the assignment is of.</summary>
internal sealed class Answers(IDocumentStore store, Commands commands)
{
    public static IResult Unknown => new Decision.Rejected("assignment.unknown", "No such assignment.").ToProblem();

    public async Task<IResult> Run(Guid assignment, HttpContext http, Func<Incident, CommandContext, IncidentCommand> command, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<AssignmentRow>(assignment, ct) is { } row
            ? await commands.Run(row.IncidentId, http, Deed.AnswerAssignment, command, ct)
            : Unknown;
    }
}
