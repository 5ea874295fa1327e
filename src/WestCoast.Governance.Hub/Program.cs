using System.CommandLine;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Audit;
using WestCoast.Governance.Hub.DeadLetters;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Hub.Rebuilding;
using WestCoast.Governance.Hub.Seeding;
using WestCoast.Governance.Hub.Setup;

var hub = new RootCommand("The event hub. Without a command it runs; WCG_CONFIG names its configuration file.")
{
    MigrateCommand.Create(),
    SeedCommand.Create(),
    DeadLettersCommand.Create(),
    ImportCommand.Create(),
    UsersCommand.Create(),
    AuditCommand.Create(),
    RebuildCommand.Create(),
    FeedsCommand.Create(),
};
hub.SetAction((_, ct) => RunHub.Run(ct));

try
{
    return await hub.Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null, // the host ends by itself, in order
    });
}
catch (Refusal refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}
