using System.CommandLine;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary><c>hub seed</c>: loads the seed files and makes what secrets are missing. May run again.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var command = new Command("seed", "Load the seed files into the store and make missing secrets.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var options = configuration.Options();
        await using var source = Store.Open(configuration);
        await Database.VerifyWorld(source, options.World!.Value, ct);
        await using var store = Store.Standalone(source, TimeProvider.System);

        var now = TimeProvider.System.GetUtcNow();
        var (_, city) = await LoadSeeds.Load(store, options.Seeds, now, options.Stamp, ct);
        var sensors = city.Sensors(ChinaDay.Of(now));
        await SensorStates.AddLines(source, sensors.Select(sensor => sensor.Id), ct);
        await SeedMappings.Load(MappingCommands.Of(store, city, options), options.Seeds, Console.Out, ct);
        Console.WriteLine($"Loaded {city.Tree.All.Count} divisions, {city.Kinds(ChinaDay.Of(now)).Kinds.Count} kinds and {sensors.Count} sensors.");
        var folder = options.Secrets ?? throw new Refusal("Hub:Secrets must name a folder for the secrets.");
        var logins = await Secrets.Make(store, sensors, SeededLogins.Of(city, ChinaDay.Of(now)), folder, ct);
        Console.WriteLine($"{logins.Count} logins, their devices' and feeds' secrets are in {Path.GetFullPath(folder)}.");
        return 0;
    }
}
