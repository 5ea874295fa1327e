using Npgsql;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>A message on one way, taken by this process for a minute, and how often it has failed.</summary>
internal sealed record Claim(OutboundMessage Message, string Channel, int Failures);

/// <summary>What has to leave, by message and way; the pair is unique, so that no message goes out twice by the same way unless a failure left it open.</summary>
internal static class OutboundTable
{
    /// <summary>Not a way yet: the gateway has to decide.</summary>
    public const string Gateway = "gateway";

    public const string DrillMailbox = "drill-mailbox";

    private const int Most = 50;

    /// <summary>Takes what is due; another process passes over it, and takes it up in a minute if this one has died.</summary>
    public static async Task<IReadOnlyList<Claim>> Take(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var take = store.CreateCommand(
            """
            with due as (
                select message_id, channel from outbound_sends where state = 'waiting' and next_at <= now()
                order by next_at limit $1 for update skip locked),
            taken as (
                update outbound_sends s set next_at = now() + interval '1 minute' from due
                where s.message_id = due.message_id and s.channel = due.channel returning s.message_id, s.channel, s.failures)
            select i.message_id, i.recipient, i.zh, i.en, i.queued_at, i.world, i.cap_status, taken.channel, taken.failures
            from taken join inbox i using (message_id) order by i.queued_at, i.message_id
            """);
        take.Parameters.Add(new() { Value = Most });
        await using var reader = await take.ExecuteReaderAsync(ct);
        var claims = new List<Claim>();
        while (await reader.ReadAsync(ct))
            claims.Add(new(
                new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4),
                    Enum.Parse<World>(reader.GetString(5)), Enum.Parse<CapStatus>(reader.GetString(6))),
                reader.GetString(7), reader.GetInt32(8)));
        return claims;
    }

    /// <summary>The gateway has decided: these ways, instead of its own line.</summary>
    public static Task Spread(NpgsqlDataSource store, string message, string[] channels, CancellationToken ct) => Run(
        store,
        """
        with decided as (delete from outbound_sends where message_id = $1 and channel = $2)
        insert into outbound_sends (message_id, channel) select $1, unnest($3) on conflict do nothing
        """,
        ct, message, Gateway, channels);

    /// <summary>Stays here for good, with the text as it would have been read, or why it was refused.</summary>
    public static Task Keep(NpgsqlDataSource store, string message, string state, string detail, CancellationToken ct) => Run(
        store,
        """
        with decided as (delete from outbound_sends where message_id = $1 and channel = $2)
        insert into outbound_sends (message_id, channel, state, detail, done_at) values ($1, $3, $4, $5, now()) on conflict do nothing
        """,
        ct, message, Gateway, DrillMailbox, state, detail);

    public static Task Sent(NpgsqlDataSource store, Claim its, CancellationToken ct) => Run(
        store, "update outbound_sends set state = 'sent', done_at = now(), detail = null where message_id = $1 and channel = $2", ct, its.Message.Id, its.Channel);

    /// <summary>Again after that time; null sets it aside.</summary>
    public static Task Failed(NpgsqlDataSource store, Claim its, string reason, TimeSpan? again, CancellationToken ct) => Run(
        store,
        """
        update outbound_sends set failures = failures + 1, detail = $3, state = case when $4 then 'set-aside' else 'waiting' end, next_at = now() + $5
        where message_id = $1 and channel = $2
        """,
        ct, its.Message.Id, its.Channel, reason, again is null, again ?? TimeSpan.Zero);

    private static async Task Run(NpgsqlDataSource store, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = store.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
