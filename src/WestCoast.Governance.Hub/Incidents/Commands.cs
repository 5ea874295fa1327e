using System.Globalization;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Carries a person's command to the decider; a lost race against the hub's own writes is simply run again.</summary>
internal sealed class Commands(IDocumentStore store, Scopes scopes, DaemonWakeup wakeup, EdgeStamp stamp, TimeProvider clock)
{
    public Task<IResult> Run(Guid id, HttpContext http, Func<DateTimeOffset, Actor, IncidentCommand> command, CancellationToken ct) =>
        LostRace.RunAgain(() => Once(id, http.User, command(clock.GetUtcNow(), By(http)), ct), ct);

    private async Task<IResult> Once(Guid id, ClaimsPrincipal user, IncidentCommand command, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.Visible(id, user, scopes, ct) is null)
            return IncidentDetail.Unknown;

        var decision = await session.Decide(id, command, stamp, ct);
        if (decision is Decision.Rejected no)
            return no.ToProblem();

        await session.SaveChangesAsync(ct);
        wakeup.Stored();
        return TypedResults.NoContent();
    }

    public static Actor By(HttpContext http) =>
        new(http.User.UserName(), http.User.Role(), http.Connection.RemoteIpAddress?.ToString());

    /// <summary>The version in If-Match; null when there is none, -1 when it is none of ours.</summary>
    public static long? SeenVersion(HttpRequest request) => request.Headers.IfMatch.ToString() switch
    {
        "" or "*" => null,
        var tag => long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1,
    };
}
