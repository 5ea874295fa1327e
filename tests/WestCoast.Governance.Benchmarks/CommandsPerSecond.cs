using System.Diagnostics;
using System.Globalization;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// Notes by dispatchers over HTTP, each signed in, allowed, decided, keyed against repetition and committed with its board
/// row, beside bare appends of one event by as many sessions, in turns against the same PostgreSQL.
/// </summary>
internal static class CommandsPerSecond
{
    public sealed record Options(string Store, Uri Hub, string Secrets, int Clients, int Seconds, int Rounds);

    public static Options? Read(string[] args)
    {
        var told = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        return told.TryGetValue("--store", out var store) && told.TryGetValue("--hub", out var hub) && told.TryGetValue("--secrets", out var secrets)
            ? new(store, new Uri(hub), secrets, Number("--clients", 16), Number("--seconds", 10), Number("--rounds", 3))
            : null;

        int Number(string name, int usual) => told.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
    }

    public static async Task Run(Options its)
    {
        await using var bare = await BareAppend.Prepare(its.Store, its.Clients * 4);
        using var desks = await BenchedDesks.SignIn(its);
        Console.WriteLine($"{its.Clients} clients on {desks.Incidents} incidents, {its.Rounds} rounds of {its.Seconds} s each way.");
        await During(TimeSpan.FromSeconds(2), its.Clients, desks.Note);
        await During(TimeSpan.FromSeconds(2), its.Clients, bare.One);

        var rounds = new List<(Rate Bare, Rate Hub)>();
        for (var round = 0; round < its.Rounds; round++)
            rounds.Add((await During(TimeSpan.FromSeconds(its.Seconds), its.Clients, bare.One), await During(TimeSpan.FromSeconds(its.Seconds), its.Clients, desks.Note)));

        Console.WriteLine("| | a second | p50 | p95 |\n|---|---:|---:|---:|");
        Tell("bare Marten append", rounds.Select(round => round.Bare));
        Tell("command over HTTP", rounds.Select(round => round.Hub));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {rounds.Select(round => round.Hub.PerSecond / round.Bare.PerSecond).Order().ElementAt(rounds.Count / 2):0.00}"));
    }

    private sealed record Rate(double PerSecond, double P50, double P95);

    private static void Tell(string what, IEnumerable<Rate> rates)
    {
        var middle = rates.OrderBy(rate => rate.PerSecond).ToList() is var sorted ? sorted[sorted.Count / 2] : throw new InvalidOperationException();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {middle.PerSecond:0} | {middle.P50:0.0} ms | {middle.P95:0.0} ms |"));
    }

    private static async Task<Rate> During(TimeSpan time, int clients, Func<int, CancellationToken, Task> one)
    {
        var watch = Stopwatch.StartNew();
        var took = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var each = new List<double>();
            for (var n = 0; watch.Elapsed < time; n++)
            {
                var began = Stopwatch.GetTimestamp();
                await one(client + (clients * (n % 4)), CancellationToken.None); // streams of their own: this is about cost, not about conflicts
                each.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return each;
        })));
        var (all, seconds) = (took.SelectMany(each => each).Order().ToList(), watch.Elapsed.TotalSeconds);
        return new Rate(all.Count / seconds, all[all.Count / 2], all[(int)(all.Count * 0.95)]);
    }
}
