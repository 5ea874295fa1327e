using Marten;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Answers a refused command; whoever was overtaken learns who did what since the version they had seen.</summary>
internal static class Meanwhile
{
    private const int MostTold = 20;

    public static async Task<IResult> Tell(IQuerySession session, Guid id, Decision.Rejected no, long? seen, CancellationToken ct)
    {
        var problem = no.ToProblem();
        if (no.Code == "incident.unknown" || seen is not { } version)
            return problem;

        var since = (await session.Events.FetchStreamAsync(id, fromVersion: Math.Max(0, version) + 1, token: ct))
            .Select(e => (e.EventTypeName, e.Version, Happened: (IncidentEvent)e.Data)).Where(e => e.Happened.By.IsPerson).TakeLast(MostTold)
            .Select(e => new { what = e.EventTypeName, by = e.Happened.By.User, e.Happened.By.Role, at = e.Happened.At, e.Version }).ToList();
        if (since.Count > 0)
            problem.ProblemDetails.Extensions["meanwhile"] = since;
        return problem;
    }
}
