using System.Text.Json;
using Marten;
using WestCoast.Governance.Hub.Seeding;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>The seeded tables that have no versions, read from the store and checked; a process that cannot read them does not run.</summary>
internal sealed record SeedTables(IReadOnlyList<Overlay> Overlays)
{
    public static readonly IReadOnlyList<string> Names = ["layers.json"];

    public static async Task<SeedTables> Load(IQuerySession session, CancellationToken ct)
    {
        var tables = (await session.LoadManyAsync<SeedTable>(ct, [.. Names])).ToDictionary(table => table.Name, table => table.Json);
        return Names.FirstOrDefault(name => !tables.ContainsKey(name)) is { } missing
            ? throw new Refusal($"The store has no {missing}: run 'hub seed' first.")
            : Read(tables);
    }

    /// <summary>Throws <see cref="Refusal"/>, naming the file, when one cannot be read.</summary>
    public static SeedTables Read(IReadOnlyDictionary<string, string> tables)
    {
        return new SeedTables(List<Overlay>("layers.json"));

        List<T> List<T>(string name)
        {
            try
            {
                return JsonSerializer.Deserialize<List<T>>(tables[name], JsonSerializerOptions.Web) ?? [];
            }
            catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
            {
                throw new Refusal($"The seed file {name} cannot be read: {e.Message}");
            }
        }
    }
}
