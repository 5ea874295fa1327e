using System.Security.Claims;
using Marten;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board.Sentences;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Board;

/// <summary>One incident as it stands, and everything that ever happened to it.</summary>
internal static class IncidentDetail
{
    public sealed record Timeline(Guid IncidentId, long Version, IReadOnlyList<Entry> Entries);

    public sealed record Entry(
        long Sequence, long Version, string Type, DateTimeOffset At, DateTimeOffset RecordedAt, Actor By, object Data)
    {
        /// <summary>"signal:…", "key:…" or "command:…": what brought it about.</summary>
        public string? Cause { get; init; }

        /// <summary>The version its sender had seen, where they said.</summary>
        public long? Seen { get; init; }

        /// <summary>The version of the program that stored it.</summary>
        public string? Program { get; init; }
        /// <summary>The same, for people who read Chinese or English.</summary>
        public string SentenceZh { get; init; } = "";
        public string SentenceEn { get; init; } = "";
    }

    public static void MapIncidentDetail(this IEndpointRouteBuilder incidents)
    {
        incidents.MapGet("{id:guid}", Show).Needs(Deed.See).WithSummary("One incident; the ETag is its version");
        incidents.MapGet("{id:guid}/timeline", History).Needs(Deed.See).WithSummary("Everything that happened: who, when, from where");
    }

    private static async Task<IResult> Show(
        Guid id, HttpContext http, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, KeptCallers kept, CancellationToken ct)
    {
        if (await session.Visible(id, user, access, ct) is not { } row)
            return Unknown;

        http.Response.Headers.ETag = $"\"{row.Version}\"";
        var (callers, _, _) = await kept.Of(session, row, ct);
        return TypedResults.Ok(callers.Count == 0 ? row : row with { Callers = [.. callers.Select(caller => caller.Masked)] });
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
                e.Stored.Sequence, e.Stored.Version, e.Stored.EventTypeName, e.Happened.At, e.Stored.Timestamp, e.Happened.By, e.Happened)
            {
                Cause = e.Stored.GetHeader(SessionStamp.Cause)?.ToString(),
                Seen = long.TryParse(e.Stored.GetHeader(SessionStamp.Seen)?.ToString(), out var seen) ? seen : null,
                Program = e.Stored.GetHeader(SessionStamp.Program)?.ToString(),
                SentenceZh = ChineseSentences.Of(e.Happened, zh),
                SentenceEn = EnglishSentences.Of(e.Happened, en),
            })
            .ToList();
        return TypedResults.Ok(new Timeline(id, entries.Count, entries));
    }

    /// <summary>The row when this seat may see it; what lies outside its division does not exist for it.</summary>
    public static async Task<IncidentRow?> Visible(
        this IQuerySession session, Guid id, ClaimsPrincipal user, IncidentAccess access, CancellationToken ct) =>
        await session.LoadAsync<IncidentRow>(id, ct) is { } row && access.May(user.Seat(), Deed.See, row) ? row : null;

    public static IResult Unknown => new Decision.Rejected("incident.unknown", "No such incident.").ToProblem();
}
