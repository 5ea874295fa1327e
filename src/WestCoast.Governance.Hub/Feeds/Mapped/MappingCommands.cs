using System.CommandLine;
using Marten;
using Spectre.Console;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary><c>hub feeds mapping import|activate|list</c>: the mappings of department reports in the store. A running hub takes an activated one within seconds.</summary>
internal static class MappingCommands
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "A mapping file with \"produces\": \"reports\"." };
    private static readonly Option<FileInfo?> Sample = new("--sample") { Description = "One body as it comes; by default the .sample.json beside the file." };
    private static readonly Argument<string> Name = new("name") { Description = "The mapping's name." };
    private static readonly Argument<int> Version = new("version") { Description = "The version to use from now on." };

    public static Command Create()
    {
        var import = new Command("import", "Store a version as a draft, with its sample.") { File, Sample };
        import.SetAction((parsed, ct) => With(store => Import(parsed.GetRequiredValue(File), parsed.GetValue(Sample), store, ct), ct));
        var activate = new Command("activate", "Use a version, once its sample maps; the former one is retired.") { Name, Version };
        activate.SetAction((parsed, ct) => With(
            async store => Tell(await store.Activate(parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Version), ct)), ct));
        var list = new Command("list", "Every version and its state.");
        list.SetAction((_, ct) => With(store => List(store, ct), ct));
        return new Command("mapping", "How departments' own JSON becomes reports.") { import, activate, list };
    }

    /// <summary>The store of this configuration's database, with a city to try samples in.</summary>
    public static async Task<int> With(Func<MappingStore, Task> work, CancellationToken ct)
    {
        var configuration = HubConfiguration.CreateBuilder().Configuration;
        var options = configuration.Options();
        await using var source = Store.Open(configuration);
        await Database.VerifyWorld(source, options.World!.Value, ct);
        await using var documents = Store.Standalone(source, TimeProvider.System);
        await using var session = documents.QuerySession();
        await work(Of(documents, await CityReader.Read(session, before: null, ct), options));
        return 0;
    }

    public static MappingStore Of(IDocumentStore documents, CityState state, HubOptions options)
    {
        var city = new CityModel(state);
        var catalogue = new Catalogue(city, TimeProvider.System);
        return new(documents, new MappingTrial(new TranslateReport(city, catalogue, options.Stamp, new PersonSeal(options)), catalogue), TimeProvider.System);
    }

    /// <summary>Where a mapping file's sample is, if nobody says otherwise.</summary>
    public static string SampleOf(string file) => Path.ChangeExtension(file, null) + MappingFolder.SampleEnding;

    private static async Task Import(FileInfo file, FileInfo? sample, MappingStore store, CancellationToken ct) =>
        Tell(await store.Import(Bytes(file), Bytes(sample ?? new FileInfo(SampleOf(file.FullName))), MappingStore.Imported, ct));

    private static byte[] Bytes(FileInfo file) =>
        file.Exists ? System.IO.File.ReadAllBytes(file.FullName) : throw new Refusal($"mapping.file.missing: there is no file {file.FullName}.");

    private static void Tell(MappingVersion its) => Console.WriteLine($"{its.Name} {its.Version} ({its.Feed}) is {Word(its.State)}.");

    private static async Task List(MappingStore store, CancellationToken ct)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 240; // a file or a pipe has no edge to wrap at
        var table = new Table().AddColumns("name", "version", "feed", "state", "origin", "imported", "activated");
        foreach (var its in await store.All(ct))
            table.AddRow(new[] { its.Name, $"{its.Version}", its.Feed, Word(its.State), its.Origin, $"{its.ImportedAt:u}", $"{its.ActivatedAt:u}" }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }

#pragma warning disable CA1308 // as people write it
    private static string Word(MappingState state) => state.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
