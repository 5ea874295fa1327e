using System.Text.Json;
using System.Text.Json.Serialization;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Tests.Grid;

/// <summary>The committed seeds, as the hub reads them.</summary>
internal static class Seeds
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static readonly string Folder = Environment.GetEnvironmentVariable("WCG_TEST_SEEDS") is { Length: > 0 } given ? given : Find();
    public static readonly IReadOnlyList<GridCell> Grids = GridCell.ReadAll(Text("grids.geojson"));
    public static readonly IReadOnlyList<GridCell> Subdistricts = GridCell.ReadAll(Text("subdistricts.geojson"));
    public static readonly IReadOnlyList<GridCell> MicroGrids = GridCell.ReadAll(Text("micro-grids.geojson"));
    public static readonly CellIndex Index = CellIndex.Of(Grids);
    public static readonly DivisionTree Tree = CityDivisions.Of(
        [new(Read<Division>("divisions.json"), null, null)], [new(Grids, null, null)], [new(MicroGrids, null, null)]);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static IReadOnlyList<T> Read<T>(string name) => JsonSerializer.Deserialize<List<T>>(Text(name), Options)!;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WestCoast.Governance.sln")))
            folder = folder.Parent;

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No solution above the tests."), "seeds");
    }
}
