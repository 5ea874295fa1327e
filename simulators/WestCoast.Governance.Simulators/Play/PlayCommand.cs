using System.CommandLine;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>`play`: a scenario over real MQTT and HTTP into a drill hub.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("scenario") { Description = "Name of a file in seeds/scenarios, such as quiet-afternoon" };
        var rate = new Option<double>("--rate") { Description = "Scenario minutes per real minute", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same values at the same offsets", DefaultValueFactory = _ => 7 };
        var run = new Option<string>("--run")
        {
            Description = "Part of every event id; the hub takes a run it already knows for a repetition. Default: the time of day",
            DefaultValueFactory = _ => $"play-{TimeProvider.System.GetUtcNow():yyMMddHHmmss}",
        };
        var loop = new Option<bool>("--loop") { Description = "Begin again at the end, as a new run, until stopped" };
        rate.Validators.Add(result =>
        {
            if (result.GetValue(rate) is not (>= 0.1 and <= 600))
                result.AddError("--rate is between 0.1 and 600.");
        });

        var hub = new HubOptions();
        var command = new Command("play", "Play a scenario over MQTT and HTTP into the drill world") { scenario, rate, seed, run, loop };
        hub.AddTo(command);
        command.SetAction((parsed, ct) => Answer.Of(() => PlayScenario.Run(
            new PlayOptions(
                parsed.GetRequiredValue(scenario), parsed.GetValue(rate), parsed.GetRequiredValue(hub.Hub), parsed.GetRequiredValue(hub.Mqtt),
                parsed.GetRequiredValue(hub.Secrets), parsed.GetRequiredValue(hub.Seeds), parsed.GetValue(seed),
                parsed.GetRequiredValue(run), parsed.GetValue(loop)),
            ct)));
        return command;
    }
}
