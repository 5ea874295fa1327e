using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Outbound;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>An assignment as its assignee's phone or screen shows it, with what is needed to go there.</summary>
internal sealed record TaskRow(
    Guid Id, Guid IncidentId, long Number, string Title, string Kind, int Severity, string PlaceZh, string PlaceEn, string? Address, double? Lon, double? Lat,
    string State, DateTimeOffset OfferedAt, DateTimeOffset? AcceptBy, DateTimeOffset? ArriveBy, DateTimeOffset? ResolveBy, string? Why, long Version, TaskRow.Recipient To)
{
    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? ReadAt { get; init; }

    public sealed record Recipient(string Kind, string Id, string Zh, string En);

    public static async Task<IReadOnlyList<TaskRow>> Of(IQuerySession session, NpgsqlDataSource store, IReadOnlyList<AssignmentRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];

        var incidents = (await session.LoadManyAsync<IncidentRow>(ct, [.. rows.Select(row => row.IncidentId).Distinct()])).ToDictionary(row => row.Id);
        var receipts = await Inbox.Receipts(store, [.. rows.Select(row => row.Id)], ct);
        return [.. rows.Select(row => Of(row, incidents[row.IncidentId]) with
        {
            DeliveredAt = receipts.GetValueOrDefault(row.Id).DeliveredAt, ReadAt = receipts.GetValueOrDefault(row.Id).ReadAt,
        })];
    }

    private static TaskRow Of(AssignmentRow its, IncidentRow incident) => new(
        its.Id, incident.Id, incident.Number, incident.Title, incident.Kind, incident.Severity, incident.PlaceZh, incident.PlaceEn, incident.Address,
        incident.Lon, incident.Lat, Word(its.State), its.OfferedAt, its.AcceptBy, Due(its, incident, Steps.Arrive), Due(its, incident, Steps.Resolve), its.Why,
        incident.Version, new(Word(its.To.Kind), its.To.Id, its.To.Zh, its.To.En));

    private static DateTimeOffset? Due(AssignmentRow its, IncidentRow incident, string step) =>
        its.Live ? incident.Deadlines.FirstOrDefault(limit => limit.Name == step)?.DueAt : null;

    private static string Word(Enum value) => value.ToString().ToLower(null);
}
