using System.CommandLine;
using WestCoast.Governance.Hub.Rebuilding;

namespace WestCoast.Governance.Hub.Setup;

/// <summary><c>hub migrate</c>: makes what is missing in the database. May run again, and beside a running hub.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Make or complete the database's tables.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var options = configuration.Options();
        using var logs = LoggerFactory.Create(log => log.AddSimpleConsole(line => line.SingleLine = true));
        await using var source = Store.Open(configuration);
        await Database.WaitFor(source, logs.CreateLogger("migrate"), ct);
        await using var store = Store.Standalone(source, TimeProvider.System);
        await Database.Migrate(store, source, options.World!.Value, ct);
        await RebuildCommand.IfShapeChanged(store, source, options.Stamp, ct);
        Console.WriteLine($"The database of the {options.World} world is complete.");
        return 0;
    }
}
