using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using WestCoast.Governance.Simulators.Scenarios;

namespace WestCoast.Governance.Tests.Simulators;

/// <summary>The repository's own seeds, found from wherever the tests run.</summary>
internal static class SeedFolder
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };
    private static readonly Lazy<IReadOnlyList<Geometry>> Grids = new(ReadGrids);

    public static string Path { get; } = Environment.GetEnvironmentVariable("WCG_TEST_SEEDS") is { Length: > 0 } told ? told : Find();

    public static HashSet<string> Kinds()
    {
        using var kinds = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "kinds.json")));
        return [.. kinds.RootElement.EnumerateArray().Select(kind => kind.GetProperty("code").GetString()!)];
    }

    public static bool IsInAGrid(Spot spot) => Grids.Value.Any(grid => grid.Covers(new Point(spot.Lon, spot.Lat)));

    private static IReadOnlyList<Geometry> ReadGrids()
    {
        using var file = File.OpenRead(System.IO.Path.Combine(Path, "grids.geojson"));
        return [.. JsonSerializer.Deserialize<FeatureCollection>(file, GeoJson)!.Select(feature => feature.Geometry)];
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "WestCoast.Governance.sln")))
            folder = folder.Parent;
        return System.IO.Path.Combine(folder?.FullName ?? ".", "seeds");
    }
}
