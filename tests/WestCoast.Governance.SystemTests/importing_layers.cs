using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>A hub that runs, and somebody at its console who brings layers in, good and broken ones.</summary>
public sealed class importing_layers : IAsyncLifetime
{
    private HubWorld _world = null!;
    private HubProcess _hub = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _hub = await _world.StartHub();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task refuses_what_is_broken_with_row_and_reason()
    {
        var good = await File.ReadAllTextAsync(Path.Combine(_world.Seeds, "overlays", "fire.geojson"));
        await Refuses("crs.undeclared", await Map("undeclared", good));
        await Refuses("crs.unknown", await Map("unknown-crs", good), "--crs", "EPSG:3857");
        await Refuses("crs.conflict", await Map("conflict", good.Replace("\"features\"", "\"crs\":{\"properties\":{\"name\":\"GCJ02\"}},\"features\"", StringComparison.Ordinal)), "--crs", "WGS84");
        await Refuses("crs.doubtful", await Map("doubtful", await File.ReadAllTextAsync(Path.Combine(_world.Seeds, "grids.geojson"))), "base", "--crs", "BD09");
        await Refuses("file.not-geojson", await Map("cut", good[..^400]), "--crs", "WGS84");
        await Refuses("file.encoding", await Bytes("latin.geojson", [.. "{\"features\":[]}"u8, 0xB9, 0xAB]), "--crs", "WGS84");
        await Refuses("file.format-unknown", await Bytes("map.shp", [1, 2]), "--crs", "WGS84");
        await Refuses("file.empty", await Map("empty", "{\"type\":\"FeatureCollection\",\"features\":[]}"), "--crs", "WGS84");
        await Refuses("layer.unknown", await Map("nobody", good), "nobody", "--crs", "WGS84");
        await Refuses("row 1: overlay.code-malformed", await Changed(good, f => f["properties"]!["code"] = "0401003702110016010"), "--crs", "WGS84");
        await Refuses("row 1: overlay.object-class", await Changed(good, f => f["properties"]!["code"] = "03010037021100160101"), "--crs", "WGS84");
        await Refuses("row 1: parent.unknown", await Changed(good, f => f["properties"]!["code"] = "04010037021109960101"), "--crs", "WGS84");
        await Refuses("row 1: code.missing", await Changed(good, f => ((JsonObject)f["properties"]!).Remove("code")), "--crs", "WGS84");
        await Refuses("row 1: shape.not-polygon", await Changed(good, f => f["geometry"] = JsonNode.Parse("{\"type\":\"Point\",\"coordinates\":[120,36]}")), "--crs", "WGS84");
        await Refuses("row 1: shape.self-intersection", await Changed(good, f => Shape(f, "[[[120.1,35.9],[120.2,36],[120.2,35.9],[120.1,36],[120.1,35.9]]]")), "--crs", "WGS84");
        await Refuses("row 1: cell.outside-district", await Changed(good, f => Shape(f, "[[[121.1,35.9],[121.2,35.9],[121.2,36],[121.1,35.9]]]")), "--crs", "WGS84");
        await Refuses("row 2: code.duplicate", await Changed(good, f => f["properties"]!["code"] = f.Parent![1]!["properties"]!["code"]!.GetValue<string>()), "--crs", "WGS84");
    }

    [Fact]
    public async Task refuses_base_grids_that_do_not_tile_and_says_how_much_and_where()
    {
        var grids = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_world.Seeds, "grids.geojson")))!;
        grids["features"]!.AsArray().RemoveAt(0);
        var (file, where) = (await Map("holed", grids.ToJsonString()), Path.Combine(_world.Folder, "where.geojson"));
        var (code, said) = await _hub.Run("import", "grids", "--layer", "base", "--crs", "WGS84", "--effective", "2026-12-01", "--problems", where, file);

        Assert.Equal(1, code);
        Assert.Matches(@"tile\.gap: [\d,]+ m² near 120\.\d+, 3\d\.\d+ belong to no cell", said);
        var drawn = JsonNode.Parse(await File.ReadAllTextAsync(where))!["features"]!.AsArray();
        Assert.Equal("Polygon", Assert.Single(drawn)!["geometry"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task takes_a_good_map_in_as_a_version_and_gives_it_back()
    {
        var file = await Changed(await File.ReadAllTextAsync(Path.Combine(_world.Seeds, "overlays", "fire.geojson")), f => f["properties"]!["zh"] = "改名的网格");
        string[] import = ["import", "grids", "--layer", "fire", "--crs", "WGS84", "--effective", "2026-01-01", file];

        Assert.Contains("Nothing was stored (--dry-run)", await _hub.Once([.. import, "--dry-run"]), StringComparison.Ordinal);
        Assert.Contains("Version 2 of fire", await _hub.Once(import), StringComparison.Ordinal);
        Assert.Contains("Nothing to do", await _hub.Once(import), StringComparison.Ordinal);
        using var desk = await Desk.SignIn(_world, _hub);
        await Eventually.True(async () => await InForce(desk) == 2);

        var (code, said) = await _hub.Run([.. import[..7], "2025-01-01", await Map("early", await File.ReadAllTextAsync(file) + " ")]);
        Assert.Equal(1, code);
        Assert.Contains("layer.effective-too-early", said, StringComparison.Ordinal);

        Assert.Contains("version 1 stands again", await _hub.Once("import", "rollback", "--layer", "fire"), StringComparison.Ordinal);
        await Eventually.True(async () => await InForce(desk) == 1);
        Assert.Contains("RolledBack", await _hub.Once("import", "list"), StringComparison.Ordinal);
    }

    private static async Task<int> InForce(Desk desk) => (await desk.Get("api/grids/layers")).EnumerateArray()
        .Single(layer => layer.GetProperty("code").GetString() == "fire").GetProperty("versions").EnumerateArray()
        .Single(version => version.GetProperty("status").GetString() == "in-force").GetProperty("version").GetInt32();

    private async Task Refuses(string reason, string file, params string[] options)
    {
        var layer = options is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : "fire";
        var (code, said) = await _hub.Run(["import", "grids", "--layer", layer, .. options.Where(option => option != layer), "--effective", "2026-12-01", file]);
        Assert.True(code == 1 && said.Contains(reason + ": ", StringComparison.Ordinal), $"expected {reason}, got {code}: {said}");
        Assert.Contains("nothing was stored", said, StringComparison.Ordinal);
    }

    private async Task<string> Changed(string map, Action<JsonNode> change)
    {
        var changed = JsonNode.Parse(map)!;
        change(changed["features"]![0]!);
        return await Map($"changed-{Guid.NewGuid():N}", changed.ToJsonString());
    }

    private static void Shape(JsonNode feature, string rings) => feature["geometry"] = JsonNode.Parse($$"""{"type":"Polygon","coordinates":{{rings}}}""");

    private Task<string> Map(string name, string text) => Bytes($"{name}.geojson", System.Text.Encoding.UTF8.GetBytes(text));

    private async Task<string> Bytes(string name, byte[] bytes)
    {
        var file = Path.Combine(_world.Folder, name);
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
