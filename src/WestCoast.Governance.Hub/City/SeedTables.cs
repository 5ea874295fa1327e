using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Routing;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Seeding;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>The seeded tables, read from the store and checked; a process that cannot read them does not run.</summary>
internal sealed record SeedTables(CityModel City, Catalogue Catalogue, SensorRegistry Sensors, string Grids, string Subdistricts)
{
    public static readonly IReadOnlyList<string> Names =
        ["divisions.json", "kinds.json", "routing.json", "deadlines.json", "sensors.json", "grids.geojson", "subdistricts.geojson"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<Tier>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<LimitSide>(JsonNamingPolicy.CamelCase) },
    };

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
        var subdistricts = In("subdistricts.geojson", GridCell.ReadAll);
        var cells = CellIndex.Of(In("grids.geojson", GridCell.ReadAll), CellIndex.Of(subdistricts));
        return new SeedTables(
            new CityModel(In("divisions.json", json => DivisionTree.From(List<Division>(json))), cells),
            new Catalogue(
                In("kinds.json", List<Kind>),
                new RoutingTable(In("routing.json", List<RoutingRule>)),
                new DeadlineTable(In("deadlines.json", List<DeadlineRule>))),
            new SensorRegistry(In("sensors.json", List<Sensor>)),
            tables["grids.geojson"],
            tables["subdistricts.geojson"]);

        T In<T>(string name, Func<string, T> read)
        {
            try
            {
                return read(tables[name]);
            }
            catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
            {
                throw new Refusal($"The seed file {name} cannot be read: {e.Message}");
            }
        }
    }

    private static List<T> List<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Json) ?? [];
}
