using WestCoast.Governance.Simulators.City;
using WestCoast.Governance.Simulators.Seeds;
using WestCoast.Governance.Simulators.Sockets;
using Registered = WestCoast.Governance.Feeds.Stations.Station;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>Finds the drill hub, connects the stations, and tells figures until the time is over or somebody stops it.</summary>
public static class RunStations
{
    private const int ConnectsPerSecond = 200;
    private static readonly TimeSpan FiguresEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(StationOptions options, CancellationToken stop)
    {
        var roll = StationRoll.Of(options.Kind, SeedFiles.Read<IReadOnlyList<Registered>>(Path.Combine(options.Seeds, "stations.json")), options.Count);
        var door = StationDoor.Of(options.Kind, options.Hub, options.Port);
        var tally = new LineTally();
        using var storm = new Storm();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var ending = new CancellationTokenSource();
        DrillHub hub;
        try
        {
            hub = await DrillHub.Find(options.Hub, Console.WriteLine, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Answer.Done;
        }

        List<StationLine> lines = [.. roll.Select((station, index) => new StationLine(
            options.Kind.Make(station, options.Seed + index), Plan(options, hub, door, index), storm, tally))];
        Console.WriteLine($"{roll.Count} {options.Kind.Word}s ({options.Kind.Protocol}) to {door.Host}:{door.Port}, a round every {options.Every.TotalSeconds:0.#} s, seed {options.Seed}");
        var running = lines.Select(line => line.Run(stopping.Token, ending.Token)).ToList();
        if (options.For is { } length)
            stopping.CancelAfter(length);
        var first = await Task.WhenAny(
            hub.KeepTime(stopping.Token), Tell(tally, stopping.Token), Break(storm, options.Faults.Storm, stopping.Token), Alarm(options, lines[0], roll[0].Address, stopping.Token));
        await stopping.CancelAsync();
        ending.CancelAfter(first.IsFaulted ? TimeSpan.Zero : LastPatience);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lines.ForEach(line => line.Dispose());
        Console.WriteLine($"Done: {tally}");
        if (first.IsFaulted)
            await first; // another world answers there now
        if (running.FirstOrDefault(line => line.IsFaulted) is { } broken)
            await broken;
        return tally.Sent == 0 || (!options.Faults.Any && tally.Denied + tally.Unanswered > 0) ? Answer.Losses : Answer.Done;
    }

    /// <summary>Storms apart, stations do not connect all at once.</summary>
    private static LinePlan Plan(StationOptions options, DrillHub hub, System.Net.DnsEndPoint door, int index)
    {
        var (chance, off) = (new Chance(((ulong)options.Seed << 32) | (uint)index), options.Faults.ClockOff(index));
        return new(door, options.Every, options.Faults, () => hub.Now + off, chance.Next) { ConnectAfter = TimeSpan.FromSeconds((double)index / ConnectsPerSecond) };
    }

    private static async Task Tell(LineTally tally, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(FiguresEvery);
        while (await timer.WaitForNextTickAsync(ct))
            Console.WriteLine(tally);
    }

    private static async Task Break(Storm storm, TimeSpan? every, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(every ?? Timeout.InfiniteTimeSpan, ct);
            await storm.Break();
        }
    }

    private static async Task Alarm(StationOptions options, StationLine line, string address, CancellationToken ct)
    {
        await Task.Delay(options.Alarm is null ? Timeout.InfiniteTimeSpan : options.AlarmAfter, ct);
        await line.Raise(options.Alarm!, ct);
        Console.WriteLine($"{options.Alarm} at {address}, told at its next round");
        await Task.Delay(Timeout.InfiniteTimeSpan, ct);
    }
}
