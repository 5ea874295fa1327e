using System.Globalization;
using System.Text.Json;
using Marten;
using Npgsql;
using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Hub.Evaluation;

/// <summary>Which cases a seat may count: those on these places (null: everywhere), of one department or worker where it is theirs.</summary>
internal sealed record CaseScope(IReadOnlyCollection<string>? Places, string? Department = null, string? Worker = null);

/// <summary>
/// One narrow row for each incident, written in the transaction that changed it, so that a month of the district is
/// read at once. Each row is of the world it was written in, and only that world's are counted.
/// </summary>
internal static class EvaluatedCases
{
    private const string Columns =
        "kind, place, division, department, worker, opened_at, resolve_by, acknowledged_at, dispatched_at, accepted_at, arrived_at, resolved_at, verified_at, closed_at, dismissed, merged, escalations, reworks, reopenings, alarms";

    /// <summary>Of a JSON array of rows; what is right already is not written.</summary>
    internal static readonly string Upsert =
        $"""
        insert into evaluated_cases as its select * from jsonb_populate_recordset(null::evaluated_cases, ?::jsonb) on conflict (incident_id) do update
        set {string.Join(", ", Columns.Split(", ").Select(name => $"{name} = excluded.{name}"))}
        where ({Prefixed("its")}) is distinct from ({Prefixed("excluded")})
        """;

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>What changes nothing that is counted, a note or a signal, writes nothing.</summary>
    public static void Queue(IDocumentSession session, Incident before, CaseCourse? counted, Incident after, IncidentRow row)
    {
        if (row.Course is not { } course)
            return; // opened before there were evaluations; making the board again tells it
        if (counted is null || EvaluatedCase.Of(before, counted) != EvaluatedCase.Of(after, course))
            session.QueueSqlCommand(Upsert, Array([Of(after, row)!]));
    }

    /// <summary>The row of an incident, told from its state and its line; null for a line of before there were evaluations.</summary>
    internal static object? Of(Incident its, IncidentRow row)
    {
        if (row.Course is not { } course)
            return null;

        var known = EvaluatedCase.Of(its, course);
        return new
        {
            IncidentId = row.Id, World = row.World.ToString(), CapStatus = row.CapStatus.ToString(),
            known.Kind, known.Place, known.Division, known.Department, known.ResolveBy, known.Merged,
            course.Worker, course.OpenedAt, course.AcknowledgedAt, course.DispatchedAt, course.AcceptedAt, course.ArrivedAt, course.ResolvedAt,
            course.VerifiedAt, course.ClosedAt, Dismissed = course.Dismissed?.ToString(), course.Escalations, course.Reworks, course.Reopenings,
            Alarms = string.Join(' ', course.Alarms.Select(alarm => string.Create(CultureInfo.InvariantCulture, $"{alarm.Desk}@{alarm.At.UtcTicks}"))),
        };
    }

    internal static string Array(IEnumerable<object> rows) => JsonSerializer.Serialize(rows, Snake);

    private static string Prefixed(string of) => string.Join(", ", Columns.Split(", ").Select(name => $"{of}.{name}"));

    /// <summary>The cases opened in the span that the scope holds.</summary>
    public static async Task<List<EvaluatedCase>> Read(
        NpgsqlDataSource store, EdgeStamp world, CaseScope scope, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var read = store.CreateCommand(
            $"""
            select {Columns} from evaluated_cases
            where world = $1 and cap_status = $2 and opened_at >= $3 and opened_at < $4
              and ($5::text[] is null or place = any($5)) and ($6::text is null or department = $6) and ($7::text is null or worker = $7)
            """);
        read.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = world.World.ToString() }, new() { Value = world.CapStatus.ToString() },
            new() { Value = from.ToUniversalTime() }, new() { Value = to.ToUniversalTime() },
            new() { Value = (object?)scope.Places?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text },
            new() { Value = (object?)scope.Department ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            new() { Value = (object?)scope.Worker ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
        });
        await using var rows = await read.ExecuteReaderAsync(ct);
        var cases = new List<EvaluatedCase>();
        while (await rows.ReadAsync(ct))
            cases.Add(Case(rows));
        return cases;
    }

    private static EvaluatedCase Case(NpgsqlDataReader row)
    {
        return new EvaluatedCase(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), At(6), row.GetBoolean(15), new CaseCourse(At(5)!.Value)
        {
            Worker = Text(4), AcknowledgedAt = At(7), DispatchedAt = At(8), AcceptedAt = At(9), ArrivedAt = At(10), ResolvedAt = At(11), VerifiedAt = At(12),
            ClosedAt = At(13), Dismissed = Text(14) is { } reason ? Enum.Parse<DismissalReason>(reason) : null,
            Escalations = row.GetInt32(16), Reworks = row.GetInt32(17), Reopenings = row.GetInt32(18), Alarms = Alarms(row.GetString(19)),
        });

        DateTimeOffset? At(int n) => row.IsDBNull(n) ? null : row.GetFieldValue<DateTimeOffset>(n);
        string? Text(int n) => row.IsDBNull(n) ? null : row.GetString(n);
    }

    private static EquatableList<DeskAlarm> Alarms(string told) =>
        told.Contains(' ', StringComparison.Ordinal) ? [.. told.Split(' ').Select(Alarm)] : told.Length > 0 ? [Alarm(told)] : [];

    private static DeskAlarm Alarm(string told)
    {
        var at = told.LastIndexOf('@');
        return new DeskAlarm(told[..at], new DateTimeOffset(long.Parse(told.AsSpan(at + 1), CultureInfo.InvariantCulture), TimeSpan.Zero));
    }
}
