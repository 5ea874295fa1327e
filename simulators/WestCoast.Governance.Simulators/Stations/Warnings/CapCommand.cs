using System.CommandLine;
using WestCoast.Governance.Simulators.Stations.Lines;

namespace WestCoast.Governance.Simulators.Stations.Warnings;

/// <summary>`station cap`: an office that sends warnings, each raised and lifted, signed with the emergency feed's key.</summary>
internal static class CapCommand
{
    public static Command Create()
    {
        var hub = new HubOptions();
        var count = StationCommand.Whole("--count", "How many warnings; each is three messages: Alert, Update, Cancel", 1, 1, 9999);
        var every = StationCommand.Whole("--every", "Seconds between two messages", 10, 1, 86400);
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same warnings", DefaultValueFactory = _ => 7 };
        var command = new Command("cap", "Official warnings, CAP 1.2 over HTTP") { hub.Hub, count, every, seed, hub.Secrets, hub.Seeds };
        command.SetAction((parsed, ct) => Answer.Of(() => SendWarnings.Run(
            parsed.GetRequiredValue(hub.Hub), parsed.GetRequiredValue(hub.Secrets), parsed.GetRequiredValue(hub.Seeds), parsed.GetValue(count),
            TimeSpan.FromSeconds(parsed.GetValue(every)), parsed.GetValue(seed), ct)));
        return command;
    }
}
