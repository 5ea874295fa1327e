using System.Diagnostics;
using Npgsql;
using WestCoast.Governance.Hub.Deadlines;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// What one look at a million open time limits costs, none due and a batch due, in a database of its own that is dropped
/// afterwards. The peer is the floor: <c>select 1</c> over the same connections.
/// </summary>
internal static class SweepOfDeadlines
{
    private const int Incidents = 250_000, StepsEach = 4, Runs = 200, WarmUp = 20, Backlog = 20_000;

    public static async Task<bool> Run(string store)
    {
        var name = $"wcg_bench_{Guid.NewGuid():N}"[..20];
        await using var admin = NpgsqlDataSource.Create(store);
        await Do(admin, $"create database {name}");
        try
        {
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(store) { Database = name, SearchPath = Store.Schema }.ConnectionString);
            return await Measure(source);
        }
        finally
        {
            await Do(admin, $"drop database {name} with (force)");
        }
    }

    private static async Task<bool> Measure(NpgsqlDataSource source)
    {
        await Fill(source);
        var (rows, now) = (new DueDeadlines(source), DateTimeOffset.UtcNow);
        Console.WriteLine($"| {Incidents * StepsEach:#,0} open limits, {Runs} runs | p50 | p95 | ratio of p50 |");
        Console.WriteLine("|---|---:|---:|---:|");

        var floor = await Time(_ => Do(source, "select 1"));
        Line("floor: `select 1`", floor, floor);
        var idle = await Time(async _ => Expect(0, (await rows.Take(now, DateTimeOffset.MinValue, default)).Count));
        Line("sweep, nothing due", idle, floor);
        var busy = await Time(
            async _ => Expect(DueDeadlines.Batch, (await rows.Take(now, DateTimeOffset.MinValue, default)).Count),
            before: run => MakeDue(source, DueDeadlines.Batch, run), after: _ => SeeTo(source));
        Line($"sweep, {DueDeadlines.Batch} due: takes them", busy, floor);

        await MakeDue(source, Backlog, seed: -1);
        var count = await Time(async _ => Expect(DueDeadlines.MostCounted, (int)(await rows.Count(now, default)).Overdue));
        Line($"count, {Backlog:#,0} due", count, floor);
        var from = DateTimeOffset.MinValue;
        var backlog = await Time(async _ =>
        {
            var taken = await rows.Take(now, from, default);
            Expect(DueDeadlines.Batch, taken.Count);
            from = taken.Max(row => row.NextAt);
        }, warmUp: 0);
        Line($"sweep, {Backlog:#,0} due: each batch of {DueDeadlines.Batch}", backlog, floor);
        return idle[Runs * 95 / 100] < 50 && busy[Runs * 95 / 100] < 50;
    }

    /// <summary>Due over the next month, none within the hour; vacuumed and analysed, as the server itself does it in time.</summary>
    private static async Task Fill(NpgsqlDataSource source)
    {
        await Do(source, $"create schema {Store.Schema}");
        using (var tables = new StreamReader(typeof(Store).Assembly.GetManifestResourceStream("Tables.sql")!))
            await Do(source, await tables.ReadToEndAsync());
        await Do(source, $"""
            insert into open_deadlines (incident_id, step, due_at, next_at)
            select id, step, due, due - interval '10 minutes'
            from (select gen_random_uuid() id from generate_series(1, {Incidents})) incidents,
                 lateral (select step, now() + interval '2 hours' + random() * interval '30 days' due from unnest(array['acknowledge', 'arrive', 'resolve', 'verify']) step where id is not null) steps
            """);
        await Do(source, "vacuum analyze open_deadlines");
    }

    private static Task MakeDue(NpgsqlDataSource source, int many, int seed) => Do(source, $"""
        update open_deadlines set next_at = now() - interval '1 hour' * (1 + random()) where (incident_id, step) in
            (select incident_id, step from open_deadlines where incident_id > md5('{seed}')::uuid and next_at > now() order by incident_id limit {many})
        """);

    /// <summary>As the hub does after a reminder: the limit itself is next. What is left behind in the index stays there for the runs to come.</summary>
    private static Task SeeTo(NpgsqlDataSource source) =>
        Do(source, "update open_deadlines set next_at = now() + interval '1 day', not_before = null where next_at <= now()");

    private static async Task<double[]> Time(Func<int, Task> work, Func<int, Task>? before = null, Func<int, Task>? after = null, int warmUp = WarmUp)
    {
        var times = new List<double>();
        for (var run = -warmUp; run < Runs; run++)
        {
            await (before?.Invoke(run) ?? Task.CompletedTask);
            var began = Stopwatch.GetTimestamp();
            await work(run);
            if (run >= 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await (after?.Invoke(run) ?? Task.CompletedTask);
        }

        return [.. times.Order()];
    }

    private static void Line(string what, double[] times, double[] floor) =>
        Console.WriteLine($"| {what} | {times[Runs / 2]:0.00} ms | {times[Runs * 95 / 100]:0.00} ms | {times[Runs / 2] / floor[Runs / 2]:0.0} |");

    private static void Expect(int wanted, int got)
    {
        if (wanted != got)
            throw new InvalidOperationException($"Measured the wrong thing: {got} rows instead of {wanted}.");
    }

    private static async Task Do(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }
}
