using System.Diagnostics;
using System.Globalization;

namespace WestCoast.Governance.Benchmarks;

/// <summary>The panels' side of <see cref="Panels"/>: connects them, then has one after the other say fire, in quiet and while others reconnect.</summary>
internal static class PanelsOutside
{
    private const int Reconnecting = 500, Fires = 500, FirstFire = 500;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static int _next;

    public static async Task<bool> Run(int port)
    {
        using (var first = new BenchedPanel(port, 9999))
        {
            await first.Connect();
            await first.Fire();
        }

        Console.WriteLine("warm");
        Console.ReadLine();
        List<BenchedPanel> panels = [.. Enumerable.Range(0, Panels.Connections).Select(number => new BenchedPanel(port, number))];
        foreach (var some in panels.Chunk(100))
            await Task.WhenAll(some.Select(panel => panel.Connect()));
        Console.WriteLine("connected");
        Console.ReadLine();

        await Burn(panels, Fires / 4, () => true);
        var quiet = await Burn(panels, Fires, () => true);
        var (loud, greetings, took) = await WhileReconnecting(panels);
        var again = await Burn(panels, Fires, () => true);
        Console.WriteLine("\n| from fire to confirmation | fires | p50 | p99 | max | ratio of p50 | ratio of p99 |\n|---|---:|---:|---:|---:|---:|---:|");
        Tell("in quiet", quiet, quiet);
        Tell($"while {Reconnecting} reconnect and greet at once", loud, quiet);
        Tell("in quiet again", again, quiet);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{greetings.Count} times {Reconnecting}; until the last of them was confirmed: median {Rank(greetings, 0.5):0} ms, longest {greetings.Max():0} ms; {took:0.0} s in all."));
        panels.ForEach(panel => panel.Dispose());
        return quiet.Count == Fires && loud.Count >= Fires / 2;
    }

    private static async Task<(List<double> Fires, List<double> Greetings, double Seconds)> WhileReconnecting(List<BenchedPanel> panels)
    {
        var (fires, greetings, began) = (new List<double>(), new List<double>(), Stopwatch.GetTimestamp());
        while (fires.Count < Fires && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2))
        {
            var start = Stopwatch.GetTimestamp();
            var storm = Task.Run(() => Task.WhenAll(panels.Take(Reconnecting).Select(panel => panel.Reconnect())));
            fires.AddRange(await Burn(panels, int.MaxValue, () => !storm.IsCompleted));
            await storm;
            greetings.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (fires, greetings, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>A fire every 20 ms, whether or not the last was answered, at panels that do not reconnect; in order of a thread that nothing else keeps busy.</summary>
    private static async Task<List<double>> Burn(List<BenchedPanel> panels, int most, Func<bool> goOn)
    {
        var burning = await Task.Factory.StartNew(
            () =>
            {
                var (fires, began) = (new List<Task<TimeSpan>>(), Stopwatch.GetTimestamp());
                while (fires.Count < most && goOn())
                {
                    if (Stopwatch.GetElapsedTime(began) >= Pace * fires.Count)
                        fires.Add(panels[FirstFire + (_next++ % (panels.Count - FirstFire))].Fire());
                    else
                        Thread.Sleep(1);
                }

                return fires;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return [.. (await Task.WhenAll(burning)).Select(took => took.TotalMilliseconds)];
    }

    private static void Tell(string what, List<double> took, List<double> quiet) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {took.Count} | {Rank(took, 0.5):0.0} ms | {Rank(took, 0.99):0.0} ms | {took.Max():0.0} ms | {Rank(took, 0.5) / Rank(quiet, 0.5):0.0} | {Rank(took, 0.99) / Rank(quiet, 0.99):0.0} |"));

    private static double Rank(List<double> took, double share) => took.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(took.Count * share) - 1));
}
