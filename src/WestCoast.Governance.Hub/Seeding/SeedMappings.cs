using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary>
/// The example mappings of department reports, in use from the first seeding on. A later seeding brings newer versions of them,
/// unless somebody has imported that mapping meanwhile. One that cannot be used is told, and stops nothing.
/// </summary>
internal static class SeedMappings
{
    public static async Task Load(MappingStore store, string folder, TextWriter to, CancellationToken ct)
    {
        var http = Path.Combine(folder, "mappings", "http");
        if (!Directory.Exists(http))
            return;

        var (known, active) = (await store.All(ct), 0);
        foreach (var file in Directory.GetFiles(http, "*.json").Where(file => !file.EndsWith(MappingFolder.SampleEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            try
            {
                var sample = MappingCommands.SampleOf(file);
                if (!File.Exists(sample))
                    throw new Refusal($"mapping.file.missing: there is no file {sample}.");
                var its = await store.Import(await File.ReadAllBytesAsync(file, ct), await File.ReadAllBytesAsync(sample, ct), MappingStore.Seeded, ct);
                if (IsNews(its, known))
                    await store.Activate(its.Name, its.Version, ct);
                active++;
            }
            catch (Refusal refusal)
            {
                await to.WriteLineAsync($"{Path.GetFileName(file)} is not used: {refusal.Message}");
            }
        }

        await to.WriteLineAsync($"{active} mappings of department reports.");
    }

    private static bool IsNews(MappingVersion its, IReadOnlyList<MappingVersion> known) =>
        its.State == MappingState.Draft && !known.Any(other => other.Name == its.Name && (other.Origin != MappingStore.Seeded || other.Version >= its.Version));
}
