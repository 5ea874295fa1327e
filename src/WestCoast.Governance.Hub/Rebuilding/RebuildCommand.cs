using System.CommandLine;
using System.Globalization;
using Marten;
using Npgsql;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Rebuilding;

/// <summary><c>hub rebuild</c>: makes the board, states and running limits again from the events, beside running hubs.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", "Make the board, the states and the running limits again from the events.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    /// <summary>Only when another version made what is there; after <c>hub migrate</c> has made the tables.</summary>
    public static async Task IfShapeChanged(IDocumentStore store, NpgsqlDataSource source, EdgeStamp stamp, CancellationToken ct)
    {
        if (!await DerivedShape.IsCurrent(source, ct))
            await Run(store, source, stamp, ct);
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var options = configuration.Options();
        await using var source = Store.Open(configuration);
        await Database.VerifyWorld(source, options.World!.Value, ct);
        await using var store = Store.Standalone(source, TimeProvider.System);
        await Run(store, source, options.Stamp, ct);
        return 0;
    }

    private static async Task Run(IDocumentStore store, NpgsqlDataSource source, EdgeStamp stamp, CancellationToken ct)
    {
        var done = await new Rebuild(store, source, stamp).Run(Progress(), ct);
        await DerivedShape.Remember(source, ct);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Rebuilt {done.Incidents:N0} incidents from {done.Events:N0} events in {done.Took.TotalSeconds:0.0} s ({done.EventsPerSecond:N0} events/s): {done.Mended:N0} rows differed, {done.Orphans:N0} had no events."));
    }

    private static Action<long> Progress()
    {
        var told = TimeProvider.System.GetTimestamp();
        return events =>
        {
            if (TimeProvider.System.GetElapsedTime(told) < TimeSpan.FromSeconds(5))
                return;

            told = TimeProvider.System.GetTimestamp();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events …"));
        };
    }
}
