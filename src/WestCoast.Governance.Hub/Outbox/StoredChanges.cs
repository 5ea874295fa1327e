using System.Text.Encodings.Web;
using System.Text.Json;
using JasperFx.Events;
using Marten;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Hub.Outbox;

/// <summary>Turns stored events into what the screens are told; the same for the outbox, for gaps and for screens that come back.</summary>
internal static class StoredChanges
{
    /// <summary>The most events one run may hold.</summary>
    public const int LongestRun = 200;

    /// <summary>Chinese stays readable, and half as long.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IncidentsChanged> Describe(
        this IQuerySession session, EdgeStamp stamp, long after, long upTo, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        var touched = events.Where(e => e.Data is IncidentEvent).Select(e => e.StreamId).Distinct().ToArray();
        var rows = touched.Length == 0 ? [] : (await session.LoadManyAsync<IncidentRow>(ct, touched)).ToDictionary(row => row.Id);
        var former = await session.FormerAudiences(stamp, events, rows, ct);
        return new IncidentsChanged
        {
            World = stamp.World, CapStatus = stamp.CapStatus, After = after, UpTo = upTo,
            BeatAt = events.Select(e => (e.Data as HeartbeatPassed)?.SentAt).Max(),
            Changes = [.. events.Where(e => rows.ContainsKey(e.StreamId)).Select(e => Describe(e, rows[e.StreamId], former.GetValueOrDefault(e.Sequence)))],
        };
    }

    /// <summary>What was stored after <paramref name="after"/>, up to <paramref name="upTo"/> or the longest run, whichever is less.</summary>
    public static async Task<IncidentsChanged> Read(
        this IQuerySession session, EdgeStamp stamp, long after, long upTo, CancellationToken ct)
    {
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Sequence <= upTo).OrderBy(e => e.Sequence).Take(LongestRun).ToListAsync(ct);
        var end = events.Count == LongestRun ? events[^1].Sequence : upTo;
        return await session.Describe(stamp, after, end, events, ct);
    }

    private static IncidentChanged Describe(IEvent e, IncidentRow row, Former? former) => new()
    {
        IncidentId = e.StreamId, Sequence = e.Sequence, Version = e.Version, Change = e.EventTypeName,
        At = ((IncidentEvent)e.Data).At, Place = row.PlaceKey, Row = JsonSerializer.Serialize(row, Json),
        SeenBy = Told(RowAudience.Of(row)), SeenByUntil = former is null ? null : Told(former.Audience),
        Left = (e.Data as IncidentRelocated)?.From, LeftBecause = former?.Because ?? (e.Data as IncidentRelocated)?.Cause.ToString(),
        TraceParent = e.GetHeader(SessionStamp.TraceParent)?.ToString(),
    };

    private static IncidentAudience Told(Audience its) => new() { Divisions = its.Divisions, Departments = its.Departments, Workers = its.Workers };
}
