using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>What left, what waits, what was set aside, and what a drill would have sent.</summary>
internal static class ListOutbound
{
    public sealed record Line(
        string Id, string Channel, string State, string Recipient, string What, string Text, int Failures, string? Detail, DateTimeOffset QueuedAt, DateTimeOffset? DoneAt);

    public static void MapOutbound(this IEndpointRouteBuilder api) =>
        api.MapGet("outbound", List).Needs(Deed.SeeRefusals)
            .WithSummary("Messages to people, newest first; state is waiting, sent, set-aside, kept (drill mailbox) or refused");

    private static async Task<IResult> List(NpgsqlDataSource store, CancellationToken ct, string? state = null, int limit = 100)
    {
        await using var read = store.CreateCommand(
            """
            select s.message_id, s.channel, s.state, i.recipient, i.what, i.zh, s.failures, s.detail, i.queued_at, s.done_at
            from outbound_sends s join inbox i using (message_id) where $1::text is null or s.state = $1 order by i.queued_at desc, s.message_id limit $2
            """);
        read.Parameters.Add(new() { Value = (object?)state ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        read.Parameters.Add(new() { Value = Math.Clamp(limit, 1, 500) });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var lines = new List<Line>();
        while (await reader.ReadAsync(ct))
            lines.Add(new(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetInt32(6),
                reader.IsDBNull(7) ? null : reader.GetString(7), reader.GetFieldValue<DateTimeOffset>(8), reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9)));
        return TypedResults.Ok(lines);
    }
}
