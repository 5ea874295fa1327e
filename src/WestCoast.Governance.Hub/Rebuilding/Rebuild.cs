using Marten;
using Npgsql;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Rebuilding;

/// <summary>What making everything again came to.</summary>
internal sealed record Rebuilt(long Incidents, long Events, long Mended, long Orphans, TimeSpan Took)
{
    public double EventsPerSecond => Events / Math.Max(Took.TotalSeconds, 0.001);
}

/// <summary>
/// Makes everything that is derived from incidents' events again: the board, the states, the limits that run. May run
/// beside hubs, and again; hubs that still run an older version should have ended, for they write what they know.
/// </summary>
internal sealed class Rebuild(IDocumentStore store, NpgsqlDataSource source, EdgeStamp stamp)
{
    public const int Together = 200;
    private const int MostPasses = 5;

    private const string Next =
        """
        select s.id from mt_streams s where s.id > $1
          and exists (select 1 from mt_events e where e.stream_id = s.id and e.version = 1 and e.type = 'incident_opened')
        order by s.id limit $2 for update of s
        """;

    private const string These = "select id from mt_streams where id = any($1) order by id for update";

    private readonly RebuildBatch _batch = new(store, source, stamp);

    public async Task<Rebuilt> Run(Action<long>? progress, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        var (incidents, events, mended) = (0L, 0L, 0L);
        var seen = await Newest(ct);
        for (var after = Guid.Empty; await Batch(Next, [after, Together], ct) is { Streams: [.., var last] } done; after = last)
        {
            (incidents, events, mended) = (incidents + done.Streams.Count, events + done.Events, mended + done.Mended);
            progress?.Invoke(events);
        }

        mended += await WhatChangedMeanwhile(seen, ct);
        return new(incidents, events, mended, await Orphans(ct), TimeProvider.System.GetElapsedTime(began));
    }

    /// <summary>A command that had read the old state before its stream was held has stored what follows from it.</summary>
    private async Task<long> WhatChangedMeanwhile(long seen, CancellationToken ct)
    {
        var mended = 0L;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var (newest, touched) = (await Newest(ct), await Touched(seen, ct));
            if (touched.Count == 0)
                break;

            foreach (var some in touched.Chunk(Together))
                mended += (await Batch(These, [some], ct)).Mended;
            seen = newest;
        }

        return mended;
    }

    private Task<BatchDone> Batch(string choose, object[] values, CancellationToken ct) => LostRace.RunAgain(() => _batch.Run(choose, values, ct), ct);

    private async Task<long> Newest(CancellationToken ct)
    {
        await using var read = source.CreateCommand("select coalesce(max(seq_id), 0) from mt_events");
        return (long)(await read.ExecuteScalarAsync(ct))!;
    }

    private async Task<IReadOnlyList<Guid>> Touched(long after, CancellationToken ct)
    {
        await using var read = source.CreateCommand(
            """
            select distinct e.stream_id from mt_events e where e.seq_id > $1
              and exists (select 1 from mt_events first where first.stream_id = e.stream_id and first.version = 1 and first.type = 'incident_opened')
            """);
        read.Parameters.Add(new() { Value = after });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var touched = new List<Guid>();
        while (await reader.ReadAsync(ct))
            touched.Add(reader.GetGuid(0));
        return touched;
    }

    private async Task<long> Orphans(CancellationToken ct)
    {
        var gone = 0L;
        foreach (var sql in Upserts.Orphans)
        {
            await using var delete = source.CreateCommand(sql);
            gone += await delete.ExecuteNonQueryAsync(ct);
        }

        return gone;
    }
}
