namespace WestCoast.Governance.Hub.Rebuilding;

/// <summary>How what was made again is compared with what is there, and written where it differs.</summary>
internal static class Upserts
{
    /// <summary>The ids of those documents that the table has otherwise, or not.</summary>
    public static string Different(string table) =>
        $"""
        select made.id from unnest($1, $2) made (id, data) left join {table} d on d.id = made.id
        where d.data is distinct from made.data::jsonb
        """;

    /// <summary>The state that Marten keeps inline, by the versions of the streams.</summary>
    public const string States =
        """
        insert into mt_doc_incident as d (id, data, mt_dotnet_type, mt_version, mt_last_modified)
        select made.id, made.data::jsonb, $3, s.version, transaction_timestamp() from unnest($1, $2) made (id, data) join mt_streams s on s.id = made.id
        on conflict (id) do update set data = excluded.data, mt_version = excluded.mt_version, mt_last_modified = excluded.mt_last_modified
        where d.data is distinct from excluded.data
        """;

    public const string ForgottenLimits =
        "delete from open_deadlines o where incident_id = any($1) and not exists (select 1 from unnest($2, $3) kept (id, step) where kept.id = o.incident_id and kept.step = o.step)";

    public const string Limits =
        """
        insert into open_deadlines as o (incident_id, step, due_at, next_at) select * from unnest($1, $2, $3, $4)
        on conflict (incident_id, step) do update set due_at = excluded.due_at, next_at = excluded.next_at
        where (o.due_at, o.next_at) is distinct from (excluded.due_at, excluded.next_at)
        """;

    /// <summary>What no event tells of, in everything that is made from events.</summary>
    public static readonly IReadOnlyList<string> Orphans =
    [
        "delete from mt_doc_incidentrow d where not exists (select 1 from mt_streams s where s.id = d.id)",
        "delete from mt_doc_incident d where not exists (select 1 from mt_streams s where s.id = d.id)",
        "delete from open_deadlines o where not exists (select 1 from mt_streams s where s.id = o.incident_id)",
        "delete from board_words w using board b where b.number = w.number and not exists (select 1 from mt_streams s where s.id = b.incident_id)",
        "delete from mt_doc_assignmentrow d where not exists (select 1 from mt_streams s where s.id = (d.data ->> 'incidentId')::uuid)",
        "delete from evaluated_cases c where not exists (select 1 from mt_streams s where s.id = c.incident_id)",
        "delete from board b where not exists (select 1 from mt_streams s where s.id = b.incident_id)",
    ];
}
