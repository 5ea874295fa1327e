using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;

namespace WestCoast.Governance.Hub.Board;

/// <summary>The narrow side of a board's line, as its table has it; told from the line alone, so that it can be made again.</summary>
internal sealed record BoardLine(
    [property: JsonPropertyName("number")] long Number,
    [property: JsonPropertyName("incident_id")] Guid IncidentId,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("stage")] string Stage,
    [property: JsonPropertyName("phase")] string Phase,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("severity")] int Severity,
    [property: JsonPropertyName("tier")] string? Tier,
    [property: JsonPropertyName("place")] string Place,
    [property: JsonPropertyName("department")] string? Department,
    [property: JsonPropertyName("reach")] IReadOnlyList<string> Reach,
    [property: JsonPropertyName("departments")] IReadOnlyList<string> Departments,
    [property: JsonPropertyName("workers")] IReadOnlyList<string> Workers,
    [property: JsonPropertyName("owner")] string? Owner,
    [property: JsonPropertyName("assignee")] string? Assignee,
    [property: JsonPropertyName("merged_into")] Guid? MergedInto,
    [property: JsonPropertyName("due_at")] DateTimeOffset? DueAt)
{
    /// <summary>One or many, from a JSON array; what is so already is left alone. True where a line was not as it should be.</summary>
    public const string Upsert =
        """
        insert into board as b select * from jsonb_populate_recordset(null::board, ?::jsonb)
        on conflict (number) do update set
            incident_id = excluded.incident_id, status = excluded.status, stage = excluded.stage, phase = excluded.phase, kind = excluded.kind,
            severity = excluded.severity, tier = excluded.tier, place = excluded.place, department = excluded.department, reach = excluded.reach,
            departments = excluded.departments, workers = excluded.workers, owner = excluded.owner, assignee = excluded.assignee,
            merged_into = excluded.merged_into, due_at = excluded.due_at
        where b.* is distinct from excluded.*
        """;

    public static BoardLine Of(IncidentRow row)
    {
        var audience = RowAudience.Of(row);
        return new(
            row.Number, row.Id, row.Status, row.Stage, row.Phase ?? "", row.Kind, row.Severity, row.Tier, row.PlaceKey, row.Department,
            audience.Divisions, audience.Departments, audience.Workers, row.AcknowledgedBy, row.Assignment?.To, row.MergedInto,
            row.Deadlines.Count == 0 ? null : ToMicrosecond(row.Deadlines.Min(d => d.DueAt)));
    }

    private static DateTimeOffset ToMicrosecond(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Queues what has changed of it beside the line itself.</summary>
    public static void Queue(IDocumentSession session, IncidentRow? before, IncidentRow after)
    {
        session.QueueSqlCommand(Upsert, JsonSerializer.Serialize<BoardLine[]>([Of(after)]));
        var words = BoardWords.Of(after);
        if (before is null || BoardWords.Of(before) != words)
            session.QueueSqlCommand(BoardWords.Upsert, JsonSerializer.Serialize<BoardWords[]>([words]));
    }
}
