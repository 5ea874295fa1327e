using System.Net;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Asking a running hub about the ground, and a border that moves under an open incident.</summary>
public sealed class the_city_grid : IAsyncLifetime
{
    private HubWorld _world = null!;
    private HubProcess _hub = null!;
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _hub = await _world.StartHub();
        _desk = await Desk.SignIn(_world, _hub);
    }

    public async ValueTask DisposeAsync()
    {
        _desk.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task tells_the_grid_of_a_point_its_path_its_overlays_and_its_borders()
    {
        var here = await _desk.Get("api/grids/locate?lon=120.204&lat=36.056");
        Assert.True(here.GetProperty("inside").GetBoolean());
        Assert.Equal("370211001006001", here.GetProperty("grid").GetProperty("code").GetString());
        Assert.Equal(["370211", "370211001"], here.GetProperty("path").EnumerateArray().Take(2).Select(d => d.GetProperty("code").GetString()));
        Assert.Equal("subdistrict", here.GetProperty("path")[1].GetProperty("responsibility").GetString());
        Assert.Equal(4, here.GetProperty("overlays").GetArrayLength());
        Assert.True(here.GetProperty("borderMetres").GetDouble() > 0);

        var near = await _desk.Get("api/grids/locate?lon=120.204&lat=36.056&uncertainty=2000");
        Assert.True(near.GetProperty("nearBorder").GetBoolean());
        Assert.True(near.GetProperty("candidates").GetArrayLength() > 1);

        var away = await _desk.Get("api/grids/locate?lon=121.5&lat=36");
        Assert.False(away.GetProperty("inside").GetBoolean());
        Assert.True(away.GetProperty("nearest").GetProperty("metres").GetDouble() > 10_000);
        foreach (var (query, code) in new[]
        {
            ("lon=120&lat=36&crs=UTM", "position.crs-unknown"), ("lon=120", "position.not-finite"), ("lon=NaN&lat=36", "position.not-finite"),
            ("lon=abc&lat=36", "request.malformed"), ("lon=120&lat=", "request.malformed"), ("lon=120&lat=36&uncertainty=wide", "request.malformed"),
            ("lon=120&lat=36&at=yesterday", "request.malformed"),
        })
        {
            using var bad = await _desk.Http.GetAsync($"api/grids/locate?{query}");
            Assert.Equal((query, HttpStatusCode.BadRequest, code), (query, bad.StatusCode, await Desk.ProblemCode(bad)));
        }
    }

    [Fact]
    public async Task says_who_is_responsible()
    {
        var who = await _desk.Get("api/grids/370211001006001/responsible");
        Assert.Equal(["community", "subdistrict", "district"], who.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("tier").GetString()));
        Assert.All(who.GetProperty("tiers").EnumerateArray().Skip(1), tier => Assert.NotEmpty(tier.GetProperty("departments").EnumerateArray()));

        var noon = await _desk.Get("api/grids/370211001006001/responsible?at=2026-03-06T12:00:00%2B08:00");
        Assert.Equal(("370211001006001", "grid-worker"), (noon.GetProperty("first").GetProperty("division").GetString(), noon.GetProperty("first").GetProperty("role").GetString()));
        var night = await _desk.Get("api/grids/370211001006001/responsible?at=2026-03-06T03:00:00%2B08:00");
        Assert.Equal("370211001", night.GetProperty("first").GetProperty("division").GetString());
        Assert.False(night.GetProperty("tiers")[0].GetProperty("workers")[0].GetProperty("onDuty").GetBoolean());

        using var unknown = await _desk.Http.GetAsync("api/grids/370211001999001/responsible");
        Assert.Equal((HttpStatusCode.NotFound, "division.unknown"), (unknown.StatusCode, await Desk.ProblemCode(unknown)));
    }

    [Fact]
    public async Task compares_a_departments_layer_with_the_base_grids()
    {
        var coverage = await Eventually.Get(() => _desk.Get("api/grids/coverage?layer=fire"), shown => !shown.GetProperty("computing").GetBoolean());
        Assert.InRange(coverage.GetProperty("coveredShare").GetDouble(), 0.5, 0.9999);
        Assert.NotEmpty(coverage.GetProperty("misaligned").EnumerateArray());
        Assert.NotEmpty(coverage.GetProperty("flaws").EnumerateArray());

        Assert.NotEmpty((await _desk.Get("api/grids/crosswalk?layer=fire")).EnumerateArray());
        Assert.StartsWith("overlay,base,squareMetres", await _desk.Http.GetStringAsync("api/grids/crosswalk?layer=fire&format=csv"), StringComparison.Ordinal);
        Assert.NotEmpty((await _desk.Get("api/grids/disagreement.geojson?layer=fire")).GetProperty("features").EnumerateArray());
        Assert.Single((await _desk.Get("api/grids/trend?layer=fire")).EnumerateArray());
    }

    [Fact]
    public async Task unifies_a_layer_with_the_base_grids_cell_by_cell()
    {
        using var chief = await Desk.SignIn(_world, _hub, "operator");
        var proposal = await _desk.Get("api/grids/proposal?layer=fire");
        var (open, cell) = (proposal.GetProperty("open").GetInt32(), proposal.GetProperty("items")[0].GetProperty("cell").GetString());
        object Choice(int version, string? of) => new { layer = "fire", version, baseVersion = 1, choices = new[] { new { cell = of, accept = true } } };
        var application = new { layer = "fire", version = 1, baseVersion = 1, effective = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", null) };

        Assert.Equal(HttpStatusCode.Forbidden, (await _desk.Command("api/grids/proposal/decisions", Choice(1, cell))).Status);
        Assert.Equal((HttpStatusCode.Conflict, "proposal.outdated"), await chief.Command("api/grids/proposal/decisions", Choice(7, cell)));
        Assert.Equal((HttpStatusCode.BadRequest, "proposal.cell-unknown"), await chief.Command("api/grids/proposal/decisions", Choice(1, "370211999999999")));
        Assert.Equal((HttpStatusCode.Conflict, "proposal.nothing-accepted"), await chief.Command("api/grids/proposal/application", application));
        Assert.Equal(HttpStatusCode.NoContent, (await chief.Command("api/grids/proposal/decisions", Choice(1, cell))).Status);

        proposal = await _desk.Get("api/grids/proposal?layer=fire");
        Assert.Equal((1, open - 1), (proposal.GetProperty("accepted").GetInt32(), proposal.GetProperty("open").GetInt32()));
        Assert.Equal(HttpStatusCode.Created, (await chief.Command("api/grids/proposal/application", application)).Status);
        var fire = (await _desk.Get("api/grids/layers")).EnumerateArray().Single(layer => layer.GetProperty("code").GetString() == "fire");
        Assert.Equal("unification", fire.GetProperty("versions")[1].GetProperty("source").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "proposal.outdated"), await chief.Command("api/grids/proposal/application", application));
        Assert.Equal(2, (await _desk.Get("api/grids/trend?layer=fire")).GetArrayLength());
    }

    [Fact]
    public async Task sends_open_incidents_to_other_desks_when_a_border_moves_and_back_when_it_is_rolled_back()
    {
        using var hotline = new Department(_world, _hub, "hotline");
        await hotline.Send("moves", Department.Report("moves", "noise"));
        var row = (await Eventually.Get(() => _desk.Incidents(), rows => rows.Count == 1))[0];
        Assert.Equal("370211001006001", row.GetProperty("place").GetString());
        using var worker = await Desk.SignIn(_world, _hub, "grid-worker"); // of the community it leaves
        await using var screen = await LiveScreen.Open(worker);
        Assert.Single((await screen.Until(e => e.Type == "snapshot")).Data.GetProperty("rows").EnumerateArray());

        await _hub.Once("import", "grids", "--layer", "base", "--crs", "WGS84", "--effective", "2026-01-01", await Swapped("370211001006001", "370211001001001"));
        row = (await Eventually.Get(() => _desk.Incidents(), rows => rows[0].GetProperty("place").GetString() == "370211001001001"))[0];
        Assert.Equal("370211001001", row.GetProperty("division").GetString());
        Assert.Contains("边界调整", row.GetProperty("ruleReason").GetString(), StringComparison.Ordinal);
        var gone = (await screen.Until(e => e.Type == "gone")).Data;
        Assert.Equal((row.GetProperty("id").GetString(), "BoundaryChanged"), (gone.GetProperty("incidentId").GetString(), gone.GetProperty("cause").GetString()));
        Assert.Equal(["incident_opened", "incident_routed", "incident_relocated", "incident_routed"], await _desk.History(row.GetProperty("id").GetString()!));

        await _hub.Once("import", "rollback", "--layer", "base");
        await Eventually.Get(() => _desk.Incidents(), rows => rows[0].GetProperty("place").GetString() == "370211001006001");
    }

    [Fact]
    public async Task routes_an_incident_again_when_its_position_is_corrected()
    {
        using var hotline = new Department(_world, _hub, "hotline");
        await hotline.Send("corrected", Department.Report("corrected", "noise"));
        var id = (await Eventually.Get(() => _desk.Incidents(), rows => rows.Count == 1))[0].GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await _desk.Command($"api/incidents/{id}/position", new { division = "370211001002", reason = "电话核实" })).Status);
        var row = await _desk.Get($"api/incidents/{id}");
        Assert.Equal(("370211001002", "370211001002"), (row.GetProperty("place").GetString(), row.GetProperty("division").GetString()));
        Assert.Contains("位置更正", row.GetProperty("ruleReason").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ((HttpStatusCode)422, "position.outside-district"),
            await _desk.Command($"api/incidents/{id}/position", new { lon = 121.5, lat = 36.0, crs = "WGS84" }));
    }

    /// <summary>The seeded base grids with the codes of two of them exchanged.</summary>
    private async Task<string> Swapped(string a, string b)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(_world.Seeds, "grids.geojson"));
        var map = JsonNode.Parse(text)!;
        foreach (var properties in map["features"]!.AsArray().Select(feature => feature!["properties"]!))
        {
            var code = properties["code"]!.GetValue<string>();
            properties["code"] = code == a ? b : code == b ? a : code;
        }

        var file = Path.Combine(_world.Folder, "swapped.geojson");
        await File.WriteAllTextAsync(file, map.ToJsonString());
        return file;
    }
}
