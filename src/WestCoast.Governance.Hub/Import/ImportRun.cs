using Marten;
using Npgsql;
using Spectre.Console;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Seeding;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Carries an import or rollback to the store: one transaction, one event. Running hubs see it within a second.</summary>
internal static class ImportRun
{
    public static Task<int> Import(ImportRequest request, bool dryRun, FileInfo? problems, CancellationToken ct) => WithStore(async (options, source, store) =>
    {
        await using var session = store.LightweightSession();
        var tables = await SeedTables.Load(session, ct);
        var city = await CityReader.Read(session, before: null, ct);
        var now = TimeProvider.System.GetUtcNow();
        var check = PrepareImport.Check(request, city, tables, now);
        if (check is not ImportChecked.Good good)
            return await ImportReport.Refused(((ImportChecked.Refused)check).Problems, problems, ct);

        foreach (var note in good.Notes)
            Console.WriteLine(note);
        if (dryRun)
        {
            Console.WriteLine($"Good: {good.Delivery.Rows} rows of {request.Layer} from {request.Effective:yyyy-MM-dd} on. Nothing was stored (--dry-run).");
            return 0;
        }

        var stored = await Store(session, request, good, city.Revision, options, now, ct);
        if (request.Layer == LayerNames.Sensors)
            await SensorStates.AddLines(source, ((IReadOnlyList<Sensor>)good.Rows).Select(sensor => sensor.Id), ct);
        Console.WriteLine(stored is null
            ? $"Nothing to do: this very file is the newest version of {request.Layer} already."
            : $"Version {stored.Version} of {stored.Layer}: {stored.Rows} rows, in force from {stored.Effective:yyyy-MM-dd} on.");
        return 0;
    }, ct);

    public static Task<int> RollBack(string layer, CancellationToken ct) => WithStore(async (options, _, store) =>
    {
        await using var session = store.LightweightSession();
        var now = TimeProvider.System.GetUtcNow();
        var decision = await session.DecideLayers(history => LayerDecider.RollBack(history, layer, now, Person()), content: null, options.Stamp, ct);
        if (decision is LayerDecision.Refused no)
            return await ImportReport.Refused([new RowProblem(null, no.Code, no.Reason)], map: null, ct);

        var (_, history) = await session.Layers(ct);
        var taken = (LayerRolledBack)((LayerDecision.Accepted)decision).Happened!;
        CityReader.Of(0, history.Evolve(taken), await CityReader.Contents(session, history.Evolve(taken), before: null, ct)); // refuses what would be no city
        await session.SaveChangesAsync(ct);
        Console.WriteLine($"Version {taken.Version} of {layer} counts as never in force; version {history.Evolve(taken).Latest(layer)!.Version} stands again.");
        return 0;
    }, ct);

    public static Task<int> List(CancellationToken ct) => WithStore(async (_, _, store) =>
    {
        await using var session = store.QuerySession();
        var (_, history) = await session.Layers(ct);
        var today = ChinaDay.Of(TimeProvider.System.GetUtcNow());
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 240;
        var table = new Table().AddColumns("layer", "version", "effective", "standing", "rows", "crs", "file", "by");
        foreach (var version in history.Layers.SelectMany(history.Of))
            table.AddRow(new[] { version.Layer, $"{version.Version}", $"{version.Effective:yyyy-MM-dd}", $"{history.StandingOf(version, today)}", $"{version.Rows}", version.Crs ?? "", version.File, version.By.User }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
        return 0;
    }, ct);

    private static async Task<LayerImported?> Store(
        IDocumentSession session, ImportRequest request, ImportChecked.Good good, long revision, HubOptions options, DateTimeOffset now, CancellationToken ct)
    {
        var decision = await session.DecideLayers(
            history => LayerDecider.Import(history, good.Delivery, now, Person()),
            imported => new LayerContent(LayerVersion.IdOf(imported.Layer, imported.Version), imported.Layer, imported.Version, request.File.Format, request.File.Text, imported.Crs),
            options.Stamp, ct);
        if (decision is LayerDecision.Refused no)
            throw new Refusal($"{no.Code}: {no.Reason}");
        if ((await session.Layers(ct)).Revision != revision)
            throw new Refusal("layers.changed-meanwhile: Somebody changed a layer while this one was checked. Run it again.");
        if (request.Layer == LayerNames.Sensors)
            Secrets.ForNewSensors(session, (IReadOnlyList<Sensor>)good.Rows, options.Secrets ?? throw new Refusal("Hub:Secrets must name a folder for the new sensors' secrets."));

        await session.SaveChangesAsync(ct);
        return ((LayerDecision.Accepted)decision).Happened as LayerImported;
    }

    private static Actor Person() => new(Environment.UserName, "console", Environment.MachineName);

    private static async Task<int> WithStore(Func<HubOptions, NpgsqlDataSource, IDocumentStore, Task<int>> run, CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var options = configuration.Options();
        await using var source = Setup.Store.Open(configuration);
        await Database.VerifyWorld(source, options.World!.Value, ct);
        await using var store = Setup.Store.Standalone(source, TimeProvider.System);
        return await run(options, source, store);
    }
}
