using WestCoast.Governance.Simulators.Scenarios;
using WestCoast.Governance.Simulators.Seeds;
using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>Reads the files, finds the drill hub, and plays until the end or until stopped.</summary>
internal static class PlayScenario
{
    /// <summary>How long the end waits for what the hub has not acknowledged yet.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(PlayOptions options, CancellationToken stop)
    {
        var scenario = ScenarioFile.Read(options.Seeds, options.Scenario);
        var sensors = SeedFiles.Sensors(options.Seeds);
        var secrets = SeedFiles.DeviceSecrets(options.Secrets);
        var feedKeys = SeedFiles.FeedKeys(options.Secrets);
        Require(scenario, sensors, secrets, feedKeys, options);

        var tally = new Tally();
        var screen = new Screen(tally);
        using var ending = new CancellationTokenSource();
        try
        {
            var hub = await DrillHub.Find(options.Hub, screen.Say, stop);
            await using var stage = Stage.Open(hub, options.Mqtt, sensors, secrets, feedKeys, tally, screen, ending.Token);
            using var playing = CancellationTokenSource.CreateLinkedTokenSource(stop);
            using var stopped = stop.Register(() => ending.CancelAfter(LastPatience));
            var story = Tell(options, scenario, sensors, hub, stage, screen, playing.Token);
            var first = await Task.WhenAny(story, hub.KeepTime(playing.Token), screen.Summarise(playing.Token));
            ending.CancelAfter(LastPatience);
            await playing.CancelAsync();
            await first;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            screen.Say("Stopped.");
        }

        screen.Say(tally.ToString());
        return tally.AnyRefused ? Answer.Losses : Answer.Done;
    }

    private static async Task Tell(
        PlayOptions options, Scenario scenario, IReadOnlyList<Sensor> sensors, DrillHub hub, Stage stage, Screen screen, CancellationToken ct)
    {
        var pace = Math.Max(1, hub.Rate / options.Rate);
        var plan = Plan.Of(scenario, sensors, options.Seed, pace);
        var player = new Player(stage, screen, options.Rate);
        for (var round = 1; round == 1 || options.Loop; round++)
        {
            var run = round == 1 ? options.Run : $"{options.Run}-{round}";
            screen.Say($"{scenario.En} ({scenario.Zh}): {sensors.Count} sensors, {scenario.Reports.Count} reports, "
                + $"{scenario.Duration.TotalMinutes:0} minutes in {scenario.Duration.TotalMinutes / options.Rate:0.#}, seed {options.Seed}, run {run}");
            await player.Play(run, scenario, plan, ct);
        }

        screen.Say("The scenario is over. The sensors are silent from now on, and the hub will say so; --loop keeps them speaking.");
    }

    private static void Require(
        Scenario scenario, IReadOnlyList<Sensor> sensors, IReadOnlyDictionary<string, string> secrets,
        IReadOnlyDictionary<string, string> feedKeys, PlayOptions options)
    {
        if (sensors.FirstOrDefault(sensor => !secrets.ContainsKey(sensor.Id)) is { } stranger)
            throw new RefusedToStart($"{options.Secrets}/devices.json has no secret for sensor {stranger.Id}; `hub seed` writes one for each sensor.");
        if (scenario.Reports.FirstOrDefault(report => !feedKeys.ContainsKey(report.Feed)) is { } orphan)
            throw new RefusedToStart($"{options.Secrets}/feeds.json has no key for the feed {orphan.Feed}; `hub seed` writes one for each feed.");
        if (scenario.Disturbances.FirstOrDefault(d => Plan.Line(d, sensors).Count < d.Along.Count) is { } thin)
            throw new RefusedToStart($"Disturbance '{thin.Id}' needs {thin.Along.Count} sensors of kind {thin.IncidentKind}; {options.Seeds}/sensors.json has fewer.");
    }
}
