using System.CommandLine;
using System.CommandLine.Parsing;
using WestCoast.Governance.Simulators.Stations.Warnings;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>`station`: devices with a protocol of their own, over TCP, and the office that sends warnings.</summary>
internal static class StationCommand
{
    public static Command Create()
    {
        var command = new Command("station", "Connect simulated stations to the drill world, each in its own protocol, in order or with faults");
        foreach (var kind in StationKind.All)
            command.Subcommands.Add(Of(kind));
        command.Subcommands.Add(CapCommand.Create());
        return command;
    }

    private static Command Of(StationKind kind)
    {
        var hub = new HubOptions();
        var count = Whole("--count", "How many: those of stations.json first, then invented ones, which nobody registered", 1, 1, 9999);
        var port = new Option<int?>("--port") { Description = $"Port of these stations on the hub's host. Default: {kind.DrillPort}, moved as far as the hub's HTTP port is from 8090" };
        var every = Whole("--every", "Seconds between two rounds of a station", 10, 1, 86400);
        var length = new Option<int?>("--for") { Description = "Seconds until it ends by itself. Default: until stopped" };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same frames and faults", DefaultValueFactory = _ => 7 };
        var faults = new Option<Faults?>("--fault") { Description = "What is wrong with them: " + Faults.Words, CustomParser = ReadFaults, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore, HelpName = "fault" };
        var alarm = new Option<string?>("--event") { Description = "One station raises it", HelpName = string.Join('|', kind.Alarms) };
        var after = Whole("--event-after", "Seconds until then", 10, 0, 86400);
        alarm.AcceptOnlyFromAmong([.. kind.Alarms]);

        var command = new Command(kind.Word, $"{kind.Protocol} stations") { hub.Hub, port, count, every, length, seed, faults, alarm, after, hub.Seeds };
        command.SetAction((parsed, ct) => Answer.Of(() => RunStations.Run(
            new StationOptions(
                kind, parsed.GetValue(count), parsed.GetRequiredValue(hub.Hub), parsed.GetValue(port), TimeSpan.FromSeconds(parsed.GetValue(every)),
                parsed.GetValue(length) is { } seconds ? TimeSpan.FromSeconds(seconds) : null, parsed.GetValue(seed), parsed.GetRequiredValue(hub.Seeds),
                parsed.GetValue(faults) ?? new Faults(), parsed.GetValue(alarm), TimeSpan.FromSeconds(parsed.GetValue(after))),
            ct)));
        return command;
    }

    internal static Option<int> Whole(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var value && (value < least || value > most))
                result.AddError($"{name} is between {least} and {most}.");
        });
        return option;
    }

    private static Faults? ReadFaults(ArgumentResult argument)
    {
        var faults = new Faults();
        foreach (var token in argument.Tokens)
        {
            if (faults.With(token.Value) is not { } more)
            {
                argument.AddError($"'{token.Value}' is no fault: {Faults.Words}.");
                return null;
            }

            faults = more;
        }

        return faults;
    }
}
