using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>An incident of severity 1 or 2 as CAP 1.2, made from its events when asked for.</summary>
internal static class TellIncident
{
    public static void MapCap(this IEndpointRouteBuilder incidents)
    {
        incidents.MapGet("{id:guid}/cap", Tell).Needs(Deed.See).WithSummary("Its newest CAP 1.2 message, or that of a version; 409 when it never was of severity 1 or 2");
        incidents.MapGet("cap.atom", ToldFeed.Tell).Needs(Deed.See).WithSummary("The newest CAP message of each such incident, newest first: Atom (RFC 4287)");
    }

    private static async Task<IResult> Tell(
        Guid id, long? version, HttpContext http, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, ToldMessage message, CancellationToken ct)
    {
        if (await session.Visible(id, user, access, ct) is not { } row)
            return IncidentDetail.Unknown;

        var told = await Of(session, id, ct);
        if (told.Count == 0)
            return Problems.Of("cap.not-public", "Only incidents that are, or were, of severity 1 or 2 are told as CAP.", zh: null, StatusCodes.Status409Conflict);
        if ((version is null ? told[^1] : told.FirstOrDefault(one => one.Version == version)) is not { } wanted)
            return Problems.Of("cap.version-unknown", "No CAP message came of that version of the incident.", zh: null, StatusCodes.Status404NotFound);

        http.Response.Headers.ETag = $"\"{message.IdentifierOf(row.Number, wanted.Version)}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(CapWriter.Write(message.Of(row.Number, wanted)), CapAlert.MediaType);
    }

    public static async Task<IReadOnlyList<ToldVersion>> Of(IQuerySession session, Guid id, CancellationToken ct) =>
        ToldVersions.Of((await session.Events.FetchStreamAsync(id, token: ct)).Select(stored => stored.Data).OfType<IncidentEvent>());
}
