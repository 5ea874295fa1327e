using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Hub.City;

/// <summary>The one stream with everything that happened to the layers of this city.</summary>
internal static class LayerStream
{
    public static readonly Guid Id = new("6b0f5a3e-5c1f-4f0e-9a51-370211000001");

    public static async Task<long> Revision(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select version from mt_streams where id = $1");
        read.Parameters.Add(new() { Value = Id });
        return (long?)await read.ExecuteScalarAsync(ct) ?? 0;
    }

    public static async Task<(long Revision, LayerHistory History)> Layers(this IQuerySession session, CancellationToken ct)
    {
        var events = await session.Events.FetchStreamAsync(Id, token: ct);
        return (events.Count, LayerHistory.Fold(events.Select(e => e.Data).OfType<LayerEvent>()));
    }

    /// <summary>
    /// Decides under the lock of the layers, so that versions never race, and queues the event, with the content that
    /// <paramref name="content"/> makes of it, on the session; the caller saves.
    /// </summary>
    public static async Task<LayerDecision> DecideLayers(
        this IDocumentSession session, Func<LayerHistory, LayerDecision> decide, Func<LayerImported, LayerContent>? content, EdgeStamp stamp, CancellationToken ct)
    {
        await session.Lock("layers", ct);
        var (_, history) = await session.Layers(ct);
        var decision = decide(history);
        if (decision is not LayerDecision.Accepted { Happened: { } happened })
            return decision;

        session.Stamp(stamp);
        session.Events.Append(Id, happened);
        if (happened is LayerImported imported && content is not null)
            session.Insert(content(imported));
        return decision;
    }
}
