using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board.Sentences;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Board;

/// <summary>One incident as it stands, and everything that ever happened to it.</summary>
internal static class IncidentDetail
{
    public sealed record Timeline(Guid IncidentId, long Version, IReadOnlyList<Entry> Entries);

    public sealed record Entry(
        long Sequence, long Version, string Type, DateTimeOffset At, DateTimeOffset RecordedAt, Actor By, object Data)
    {
        /// <summary>The same, for people who read Chinese or English.</summary>
        public string SentenceZh { get; init; } = "";
        public string SentenceEn { get; init; } = "";
    }

    public static void MapIncidentDetail(this IEndpointRouteBuilder incidents)
    {
        incidents.MapGet("{id:guid}", Show).WithSummary("One incident; the ETag is its version");
        incidents.MapGet("{id:guid}/timeline", History).WithSummary("Everything that happened: who, when, from where");
    }

    private static async Task<IResult> Show(
        Guid id, HttpContext http, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, CancellationToken ct)
    {
        if (await session.Visible(id, user, access, ct) is not { } row)
            return Unknown;

        http.Response.Headers.ETag = $"\"{row.Version}\"";
        return TypedResults.Ok(row);
    }

    private static async Task<IResult> History(
        Guid id, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, CityModel city, Catalogue catalogue, TimeProvider clock, CancellationToken ct)
    {
        if (await session.Visible(id, user, access, ct) is null)
            return Unknown;

        var (zh, en) = TimelineNames.Of(city, catalogue, clock.GetUtcNow());
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        var entries = events.Select(e => (Stored: e, Happened: (IncidentEvent)e.Data))
            .Select(e => new Entry(
                e.Stored.Sequence, e.Stored.Version, e.Stored.EventTypeName, e.Happened.At, e.Stored.Timestamp, e.Happened.By, e.Happened))
            .Select(entry => entry with { SentenceZh = ChineseSentences.Of((IncidentEvent)entry.Data, zh), SentenceEn = EnglishSentences.Of((IncidentEvent)entry.Data, en) })
            .ToList();
        return TypedResults.Ok(new Timeline(id, entries.Count, entries));
    }

    /// <summary>The row when this seat may see it; what lies outside its division does not exist for it.</summary>
    public static async Task<IncidentRow?> Visible(
        this IQuerySession session, Guid id, ClaimsPrincipal user, IncidentAccess access, CancellationToken ct) =>
        await session.LoadAsync<IncidentRow>(id, ct) is { } row && access.May(user.Seat(), Deed.See, row) ? row : null;

    public static IResult Unknown => new Decision.Rejected("incident.unknown", "No such incident.").ToProblem();
}
