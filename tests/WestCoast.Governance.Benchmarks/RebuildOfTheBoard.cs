using System.Diagnostics;
using Marten;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Rebuilding;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// How fast everything is made again from events: into nothing, and where all is right already. Beside it the bare
/// reading of the same events, from the database and into objects, without doing anything with them.
/// </summary>
internal static class RebuildOfTheBoard
{
    private static readonly EdgeStamp Stamp = new(World.Live);

    public static async Task Run(string server, int count)
    {
        await using var store = await BenchmarkStore.Create(server);
        await Fill(store, count);
        await store.Execute("truncate mt_doc_incident, mt_doc_incidentrow, board, board_words, open_deadlines");
        await store.Execute("vacuum analyze");

        var (events, bare) = await Read(store, asObjects: false);
        var (_, objects) = await Read(store, asObjects: true);
        var rebuild = new Rebuild(store.Marten, store.Source, Stamp);
        var made = await rebuild.Run(null, CancellationToken.None);
        await store.Execute("vacuum analyze");
        var again = await rebuild.Run(null, CancellationToken.None);

        Console.WriteLine($"{made.Incidents:N0} incidents, {events:N0} events");
        Console.WriteLine("| | events/s | ratio |");
        Console.WriteLine("|---|---:|---:|");
        Line("bare read, text", events / bare);
        Line("bare read, into objects", events / objects);
        Line("rebuild into nothing", made.EventsPerSecond);
        Line($"rebuild where all is right ({again.Mended} rows differed)", again.EventsPerSecond);

        void Line(string what, double perSecond) => Console.WriteLine($"| {what} | {perSecond:N0} | {perSecond / (events / objects):0.00} |");
    }

    private static async Task Fill(BenchmarkStore store, int count)
    {
        foreach (var some in new InventedLives(count).All().Chunk(100))
        {
            await using var session = store.Marten.LightweightSession();
            session.Stamp(Stamp);
            foreach (var (id, events) in some)
                session.Events.StartStream<Incident>(id, events);
            await session.SaveChangesAsync();
        }
    }

    private static async Task<(long Events, double Seconds)> Read(BenchmarkStore store, bool asObjects)
    {
        var (types, serializer) = (StoredNames.All.ToDictionary(stored => stored.Value, stored => stored.Key), store.Marten.Options.Serializer());
        var (clock, events) = (Stopwatch.StartNew(), 0L);
        await using var command = store.Source.CreateCommand("select stream_id, type, data from mt_events order by stream_id, version");
        await using var reader = await command.ExecuteReaderAsync();
        for (; await reader.ReadAsync(); events++)
        {
            if (asObjects)
                serializer.FromJson(types[reader.GetString(1)], reader, 2);
            else
                reader.GetString(2);
        }

        return (events, clock.Elapsed.TotalSeconds);
    }
}
