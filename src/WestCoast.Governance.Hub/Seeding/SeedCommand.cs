using System.CommandLine;
using WestCoast.Governance.Hub.Detection;
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

        var seeds = await LoadSeeds.Load(store, options.Seeds, TimeProvider.System.GetUtcNow(), ct);
        await SensorStates.AddLines(source, seeds.Sensors.All.Select(sensor => sensor.Id), ct);
        Console.WriteLine($"Loaded {seeds.City.Tree.All.Count} divisions, {seeds.Catalogue.Kinds.Count} kinds and {seeds.Sensors.All.Count} sensors.");
        var folder = options.Secrets ?? throw new Refusal("Hub:Secrets must name a folder for the secrets.");
        var logins = await Secrets.Make(store, seeds, folder, ct);
        Console.WriteLine($"{logins.Count} logins, their devices' and feeds' secrets are in {Path.GetFullPath(folder)}.");
        return 0;
    }
}
