using MassTransit;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>Keeps raw frames, each once, however often they are delivered.</summary>
internal sealed class FramesConsumer(NpgsqlDataSource store, Outages outages, EdgeStamp stamp) : IConsumer<Batch<FramesReceived>>
{
    public const int MostTogether = 16;

    public static void Configure(BatchOptions together) => together.SetMessageLimit(MostTogether).SetTimeLimit(ms: 20).SetConcurrencyLimit(1);

    public async Task Consume(ConsumeContext<Batch<FramesReceived>> context)
    {
        if (context.Message.All(one => stamp.Fits(one, one.Message)))
            await outages.WaitOut(() => Keep([.. context.Message.SelectMany(one => one.Message.Frames)], context.CancellationToken), context.CancellationToken);
        else
            await context.InLanes(stamp, _ => "", _ => default, one => outages.WaitOut(() => Keep(one.Message.Frames, context.CancellationToken), context.CancellationToken));
    }

    private async Task Keep(IReadOnlyList<RawFrame> frames, CancellationToken ct)
    {
        foreach (var day in frames.Select(frame => DateOnly.FromDateTime(frame.ReceivedAt.UtcDateTime)).Distinct())
            await RawFrames.EnsureDay(store, day, ct);
        await using var keep = store.CreateCommand(
            """
            insert into raw_frames (frame_id, received_at, protocol, address, peer, decoder_version, refused, bytes, world, cap_status)
            select *, $9, $10 from unnest($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
            """);
        var values = new (object Value, NpgsqlDbType? Type)[]
        {
            (frames.Select(f => f.FrameId).ToArray(), null),
            (frames.Select(f => f.ReceivedAt.ToUniversalTime()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.TimestampTz),
            (frames.Select(f => f.Protocol).ToArray(), null), (frames.Select(f => f.Address).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            (frames.Select(f => f.Peer).ToArray(), null), (frames.Select(f => f.DecoderVersion).ToArray(), null),
            (frames.Select(f => f.Refused).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text), (frames.Select(f => f.Bytes).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea),
            (stamp.World.ToString(), null), (stamp.CapStatus.ToString(), null),
        };
        foreach (var (value, type) in values)
            keep.Parameters.Add(type is { } told ? new() { Value = value, NpgsqlDbType = told } : new() { Value = value });
        await keep.ExecuteNonQueryAsync(ct);
    }
}
