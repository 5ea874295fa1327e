using MassTransit;
using Npgsql;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>Keeps refused messages with their bytes; a sender that insists is one line with a count, and cannot fill the disk.</summary>
internal sealed class RefusedConsumer(NpgsqlDataSource store, Outages outages) : IConsumer<MessageRefused>
{
    public const int KeptPerSource = 200;

    public Task Consume(ConsumeContext<MessageRefused> context) =>
        outages.WaitOut(() => Keep(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task Keep(MessageRefused m, CancellationToken ct)
    {
        await using var keep = store.CreateCommand(
            """
            insert into refused_messages (refusal_id, feed, source, reason, detail, received_at, bytes, length, world, cap_status)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (refusal_id) do update set times = refused_messages.times + 1, received_at = excluded.received_at, reason = excluded.reason, detail = excluded.detail
            """);
        foreach (var value in new object[]
            { m.RefusalId, m.Feed, m.Source, m.Reason, m.Detail, m.ReceivedAt.ToUniversalTime(), m.Bytes, m.Length, m.World.ToString(), m.CapStatus.ToString() })
            keep.Parameters.Add(new() { Value = value });
        await keep.ExecuteNonQueryAsync(ct);

        await using var trim = store.CreateCommand(
            """
            delete from refused_messages where refusal_id in (
                select refusal_id from refused_messages where source = $1 order by received_at desc offset $2)
            """);
        trim.Parameters.Add(new() { Value = m.Source });
        trim.Parameters.Add(new() { Value = KeptPerSource });
        await trim.ExecuteNonQueryAsync(ct);
    }
}
