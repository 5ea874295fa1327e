using Marten;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary>Loads the seed files into the store, all or none, and only when every one of them can be read.</summary>
internal static class LoadSeeds
{
    public static async Task<(SeedTables Tables, CityState City)> Load(
        IDocumentStore store, string folder, DateTimeOffset now, EdgeStamp stamp, CancellationToken ct)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in SeedTables.Names)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
                throw new Refusal($"There is no seed file {Path.GetFullPath(path)}; Hub:Seeds names the folder.");
            files[name] = await File.ReadAllTextAsync(path, ct);
        }

        var tables = SeedTables.Read(files);
        await using var session = store.LightweightSession();
        session.Store(files.Select(file => new SeedTable(file.Key, file.Value, now)));
        var city = await SeedLayers.Queue(session, folder, tables.Overlays, now, stamp, ct);
        await session.SaveChangesAsync(ct);
        return (tables, city);
    }
}
