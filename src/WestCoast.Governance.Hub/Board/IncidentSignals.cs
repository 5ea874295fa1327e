using WestCoast.Governance.Domain.Access;
using System.Globalization;
using System.Security.Claims;
using Marten;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.Hub.Signals;

namespace WestCoast.Governance.Hub.Board;

/// <summary>The signals of an incident and of those that go on in it, in the order in which they came; without raw bytes.</summary>
internal static class IncidentSignals
{
    public sealed record Page(IReadOnlyList<Line> Rows, string? Next);

    public sealed record Line(
        Guid Id, Guid IncidentId, string Feed, string Source, string SourceEventId, string Kind, int? Severity, bool Cleared, string? Title, string? Description,
        string? Address, double? Lon, double? Lat, string? Division, DateTimeOffset OccurredAt, DateTimeOffset ReceivedAt, DateTimeOffset RecordedAt, bool Late,
        Finding? Finding);

    private const string Together =
        """
        select d.data from mt_doc_receivedsignal d where CAST(d.data ->> 'incidentId' as uuid) = any(?)
        order by mt_immutable_timestamptz(d.data ->> 'recordedAt'), d.id limit ? offset ?
        """;

    public static void MapSignals(this IEndpointRouteBuilder incidents) =>
        incidents.MapGet("{id:guid}/signals", Show).Needs(Deed.See).WithSummary("The signals of the incident, first to last, a page at a time");

    private static async Task<IResult> Show(
        Guid id, string? after, int? limit, ClaimsPrincipal user, IQuerySession session, IncidentAccess access, CancellationToken ct)
    {
        var skipped = 0;
        if (after is not null && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out skipped))
            return Problems.Of("cursor.malformed", "'after' must be the 'next' of the page before.", zh: null, 400);
        if (await session.Visible(id, user, access, ct) is not { } row)
            return IncidentDetail.Unknown;

        var most = ListIncidents.Limit(limit);
        var told = await session.QueryAsync<ReceivedSignal>(Together, ct, row.Absorbed.Append(id).ToArray(), most + 1, skipped);
        return TypedResults.Ok(new Page(
            [.. told.Take(most).Select(Of)], told.Count > most ? (skipped + most).ToString(CultureInfo.InvariantCulture) : null));
    }

    private static Line Of(ReceivedSignal told)
    {
        var s = told.Signal;
        return new Line(
            told.Id, told.IncidentId!.Value, s.Feed, s.Source, s.SourceEventId, s.Kind, s.Severity, s.Condition == SignalCondition.Cleared, s.Title, s.Description,
            s.Address, s.Position?.Longitude, s.Position?.Latitude, s.DivisionCode, s.OccurredAt, s.ReceivedAt, told.RecordedAt, s.Late, s.Finding);
    }
}
