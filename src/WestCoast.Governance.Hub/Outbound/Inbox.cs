using Marten;
using Npgsql;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Assignments;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>
/// What every recipient was told, and when it was queued, reached them and was read. Written with the events, once;
/// making the read models again writes nothing here, so that nothing goes out again.
/// </summary>
internal static class Inbox
{
    /// <summary>Queues the notices, and that they have to leave, on the session of their events.</summary>
    public static void Queue(IDocumentSession session, IEnumerable<Notice> notices, EdgeStamp stamp)
    {
        foreach (var notice in notices)
        {
            session.QueueSqlCommand(
                """
                insert into inbox (message_id, assignment_id, incident_id, recipient, what, zh, en, queued_at, world, cap_status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                notice.Id, notice.AssignmentId, notice.IncidentId, notice.Recipient, notice.What, notice.Zh, notice.En, notice.At.ToUniversalTime(),
                stamp.World.ToString(), stamp.CapStatus.ToString());
            session.QueueSqlCommand("insert into outbound_sends (message_id, channel) values (?, ?) on conflict do nothing", notice.Id, OutboundTable.Gateway);
        }
    }

    /// <summary>These rows were handed to their recipient's device.</summary>
    public static async Task Delivered(NpgsqlDataSource store, string recipient, IReadOnlyList<TaskRow> rows, DateTimeOffset now, CancellationToken ct)
    {
        if (rows.All(row => row.DeliveredAt is not null))
            return;

        await using var write = store.CreateCommand("update inbox set delivered_at = $3 where recipient = $1 and assignment_id = any($2) and delivered_at is null");
        write.Parameters.Add(new() { Value = recipient });
        write.Parameters.Add(new() { Value = rows.Select(row => row.Id).ToArray() });
        write.Parameters.Add(new() { Value = now.ToUniversalTime() });
        await write.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The recipient has opened it; it had reached them, then.</summary>
    public static async Task Read(NpgsqlDataSource store, string recipient, Guid assignment, DateTimeOffset now, CancellationToken ct)
    {
        await using var write = store.CreateCommand(
            "update inbox set read_at = $3, delivered_at = coalesce(delivered_at, $3) where recipient = $1 and assignment_id = $2 and read_at is null");
        write.Parameters.Add(new() { Value = recipient });
        write.Parameters.Add(new() { Value = assignment });
        write.Parameters.Add(new() { Value = now.ToUniversalTime() });
        await write.ExecuteNonQueryAsync(ct);
    }

    /// <summary>When the offers of these assignments reached their recipients and were read.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (DateTimeOffset? DeliveredAt, DateTimeOffset? ReadAt)>> Receipts(
        NpgsqlDataSource store, Guid[] assignments, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select assignment_id, delivered_at, read_at from inbox where assignment_id = any($1) and what = $2");
        read.Parameters.Add(new() { Value = assignments });
        read.Parameters.Add(new() { Value = Notice.Offered });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var receipts = new Dictionary<Guid, (DateTimeOffset?, DateTimeOffset?)>();
        while (await reader.ReadAsync(ct))
            receipts[reader.GetGuid(0)] = (At(1), At(2));
        return receipts;

        DateTimeOffset? At(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
    }
}
