using System.Diagnostics;
using Npgsql;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Audit;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Appending with and without the chain, in turns, in the same run. Run only when somebody wants to know: -explicit only.</summary>
public sealed class the_cost_of_the_record : IAsyncLifetime
{
    private const int Sessions = 8;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    private HubWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await HubWorld.Create();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task is_told()
    {
        await using var source = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(_world.Store) { SearchPath = "governance,public" }.ConnectionString).Build();
        await using var store = Store.Standalone(source, TimeProvider.System);
        var chain = new ChainWriter(source);
        await Append(store, Turn / 5);

        var (without, with) = (new List<double>(), new List<double>());
        for (var n = 0; n < 3; n++)
        {
            without.Add(await Append(store, Turn));
            await CatchUp(source, chain, default); // what was stored meanwhile is not this turn's cost
            using var over = new CancellationTokenSource();
            var keeping = Keep(source, chain, over.Token);
            with.Add(await Append(store, Turn));
            await over.CancelAsync();
            await keeping;
        }

        await CatchUp(source, chain, default);
        var before = Stopwatch.GetTimestamp();
        await _world.Query<string>("truncate audit_chain; select 'done'");
        await CatchUp(source, chain, default);
        var chaining = Stopwatch.GetElapsedTime(before).TotalSeconds;
        var events = await _world.Query<long>("select count(*) from audit_chain");
        var walked = Stopwatch.GetTimestamp();
        Assert.Equal(0, (await ReadRecord.Walk(source, new HashSet<long>(), default)).Found);
        Console.WriteLine(
            $"FIGURES without {string.Join(", ", without.Select(each => $"{each:0}"))}; with {string.Join(", ", with.Select(each => $"{each:0}"))} events/s; "
            + $"{events} events chained at {events / chaining:0}/s, verified at {events / Stopwatch.GetElapsedTime(walked).TotalSeconds:0}/s");
    }

    private static async Task Keep(NpgsqlDataSource source, ChainWriter chain, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
                await CatchUp(source, chain, ct);
        }
        catch (OperationCanceledException)
        {
            // the turn is over
        }
    }

    /// <summary>There is no daemon here that would move the mark.</summary>
    private static async Task CatchUp(NpgsqlDataSource source, ChainWriter chain, CancellationToken ct)
    {
        await using var mark = source.CreateCommand(
            "insert into mt_event_progression (name, last_seq_id) select 'HighWaterMark', coalesce(max(seq_id), 0) from mt_events on conflict (name) do update set last_seq_id = excluded.last_seq_id");
        await mark.ExecuteNonQueryAsync(ct);
        while (await chain.Extend(ct) == ChainWriter.MostTogether)
        {
            // there was more than one run of it
        }
    }

    private static async Task<double> Append(Marten.DocumentStore store, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => Task.Run(async () =>
        {
            var stored = 0;
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                await using var session = store.LightweightSession();
                session.Stamp(new EdgeStamp(World.Live));
                session.Events.Append(Guid.NewGuid(), new HeartbeatPassed(Guid.NewGuid(), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow), new HeartbeatPassed(Guid.NewGuid(), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow));
                await session.SaveChangesAsync();
                stored += 2;
            }

            return stored;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
