using System.Diagnostics;
using WestCoast.Governance.Simulators.Sockets;
using WestCoast.Governance.Simulators.Seeds;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>One measurement per rate, after a warm-up, and a table of them. An alarm that was not seen makes it fail.</summary>
internal static class MeasureLatency
{
    private const int AlarmSensors = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2 * AlarmSensors);

    public static async Task<int> Run(LatencyOptions options, CancellationToken ct)
    {
        var sensors = SeedFiles.Sensors(options.Seeds);
        var secrets = SeedFiles.DeviceSecrets(options.Secrets);
        var alarming = AlarmRound.Choose([.. sensors.Where(sensor => secrets.ContainsKey(sensor.Id))], AlarmSensors);
        if (alarming.Count == 0)
            throw new RefusedToStart($"{options.Seeds}/sensors.json has no sensor with an upper limit and a secret in {options.Secrets}/devices.json.");
        Sensor[] ordinary = [.. sensors.Except(alarming).Where(sensor => secrets.ContainsKey(sensor.Id)).Take(options.Connections)];
        if (ordinary.Length == 0)
            throw new RefusedToStart($"{options.Seeds}/sensors.json has no sensors left for the background beside the {alarming.Count} that alarm.");

        var hub = await DrillHub.Find(options.Hub, Console.WriteLine, ct);
        using var desk = await Desk.SignIn(options.Hub, options.User, options.Password, options.Secrets, ct);
        await RefuseIfFed(desk, ct);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = new ChangeWatch(desk);
        var following = Task.WhenAll(watch.Follow(over.Token), hub.KeepTime(over.Token));
        LoadLine[] alarmLines = [.. alarming.Select(sensor => new LoadLine(hub, options.Mqtt, sensor, secrets[sensor.Id]))];
        LoadLine[] loadLines = [.. ordinary.Select(sensor => new LoadLine(hub, options.Mqtt, sensor, secrets[sensor.Id]))];
        try
        {
            await (await Task.WhenAny(watch.Open, following));
            foreach (var line in alarmLines.Concat(loadLines))
                await line.Connect(ct);

            var results = await Measure(options, new Alarms(alarmLines, watch), new BackgroundLoad(loadLines), ct);
            LatencyTable.Print(results, loadLines.Length, watch.Reconnections);
            return results.All(result => result.Lost == 0 && result.Load.NotAcknowledged == 0) ? Answer.Done : Answer.Losses;
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(alarmLines.Concat(loadLines).Select(line => line.DisposeAsync().AsTask()));
            await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<IReadOnlyList<LatencyResult>> Measure(LatencyOptions options, Alarms alarms, BackgroundLoad load, CancellationToken ct)
    {
        var run = $"latency-{TimeProvider.System.GetUtcNow():yyMMddHHmmss}";
        await alarms.ClearAll($"{run}-start", ct);
        Console.WriteLine($"Warming up for {WarmUp.TotalSeconds:0} s …");
        await Once($"{run}-warm", options.Rates[0], WarmUp);

        var results = new List<LatencyResult>();
        foreach (var rate in options.Rates)
        {
            Console.WriteLine($"{rate} readings/s and one alarm a second for {options.Each.TotalSeconds:0} s …");
            results.Add(await Once($"{run}-{rate}", rate, options.Each));
        }

        return results;

        async Task<LatencyResult> Once(string name, int rate, TimeSpan length)
        {
            var background = load.Run(name, rate, length, ct);
            var seen = await alarms.Run(name, length, ct);
            var loaded = await background;
            await alarms.ClearAll($"{name}-end", ct);
            return new LatencyResult(rate, loaded, seen.Sent, Percentiles.Of(seen.Took));
        }
    }

    /// <summary>A scenario that plays at the same time would clear our alarms before we do, and every figure would be wrong.</summary>
    private static async Task RefuseIfFed(HttpClient desk, CancellationToken ct)
    {
        var before = await Desk.LastHeard(desk, ct);
        await Task.Delay(TimeSpan.FromSeconds(3), ct);
        var after = await Desk.LastHeard(desk, ct);
        if (after.Any(sensor => sensor.Value is not null && before.TryGetValue(sensor.Key, out var was) && was != sensor.Value))
            throw new RefusedToStart("Somebody feeds this hub's sensors, such as a playing scenario. Stop it first: its readings would spoil the figures.");
    }
}
