using System.Net;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Finding incidents: by page, by filter, by words in Chinese; what is mine, what is late, who has how much.</summary>
public sealed class the_board(OneHub one) : IClassFixture<OneHub>
{
    private const string Here = "370211001002", There = "370211009001";

    [Theory]
    [InlineData("鲸")]
    [InlineData("搁浅")]
    [InlineData("搁浅的鲸鱼")]
    [InlineData("金沙滩 鲸鱼")]
    [InlineData("示例路77号")]
    [InlineData("BEACH-7")]
    [InlineData("Beach-7 搁浅")]
    public async Task is_searched_in_chinese_by_one_character_and_more(string text)
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("whale", "other", Here, "金沙滩有搁浅的鲸鱼", "示例路77号 beach-7");
        await hotline.At("car", "other", There, "路边有抛锚的汽车", "示例路78号");
        var (whale, _) = (await desk.OpenAt("other", Here), await desk.OpenAt("other", There));

        Assert.Equal([whale.Id()], (await desk.Incidents($"text={Uri.EscapeDataString(text)}")).Select(row => row.Id()));
        Assert.Empty(await desk.Incidents($"text={Uri.EscapeDataString(text)}&status=closed"));
        Assert.Empty(await desk.Incidents($"text={Uri.EscapeDataString(text)}%20抛锚"));
    }

    [Fact]
    public async Task is_searched_by_number_by_place_and_by_the_name_of_the_kind()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("tree", "green-space", Here, "树倒了");
        var tree = await desk.OpenAt("green-space", Here);

        foreach (var text in new[] { "园林绿化", "绿化", "green", tree.Text("number"), $"{tree.Text("placeZh").Split(' ')[0]} 树", "黄岛街道 园林绿化" })
            Assert.Contains(tree.Id(), (await desk.Incidents($"text={Uri.EscapeDataString(text)}")).Select(row => row.Id()));
        Assert.Empty(await desk.Incidents("text=100%25"));
    }

    [Fact]
    public async Task goes_on_where_the_page_ended_whatever_comes_meanwhile()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        string[] kinds = ["road-damage", "utility-fault", "street-order", "illegal-dumping", "road-cleaning"];
        foreach (var kind in kinds)
            await hotline.At($"page-{kind}", kind, Here, "翻页测试");
        await Eventually.Get(() => desk.Incidents("text=翻页测试"), rows => rows.Count == kinds.Length);

        var (seen, after) = (new List<long>(), "");
        do
        {
            var page = await desk.Get($"api/incidents?text=翻页测试&limit=2{after}");
            seen.AddRange(page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("number").GetInt64()));
            after = page.GetProperty("next").ValueKind == JsonValueKind.Null ? "" : $"&after={page.GetProperty("next").GetString()}";
            if (seen.Count == 2)
            {
                await hotline.At("page-late", "safety-hazard", Here, "翻页测试");
                await desk.OpenAt("safety-hazard", Here);
            }
        }
        while (after.Length > 0);

        Assert.Equal(kinds.Length, seen.Count);
        Assert.Equal(seen.OrderDescending().Distinct(), seen);
        Assert.Equal("cursor.malformed", (await Desk.ProblemCode(await desk.Http.GetAsync("api/incidents?after=x"))));
    }

    [Fact]
    public async Task is_filtered_by_phase_department_severity_and_place()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("a1", "traffic-accident", Here, severity: 3);
        await hotline.At("a2", "traffic-accident", There, severity: 2);
        var (here, there) = (await desk.OpenAt("traffic-accident", Here), await desk.OpenAt("traffic-accident", There));
        Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{here.Id()}/acknowledgement"));

        await Is("phase=acknowledged", here);
        await Is("phase=new", there);
        await Is("severity=2", there);
        await Is("tier=district", there);
        await Is("division=370211001", here);
        await Is("division=370211009", there);
        await Is("department=traffic", here, there);
        await Is("department=water");
        await Is("stage=warned", here);
        await Is("overdue=true");
        await Is("overdue=false&status=open", here, there);

        async Task Is(string filter, params JsonElement[] rows) => Assert.Equal(
            rows.Select(row => row.Id()).Order(), (await desk.Incidents($"kind=traffic-accident&{filter}")).Select(row => row.Id()).Order());
    }

    [Fact]
    public async Task tells_what_is_late_what_is_mine_and_how_much_each_division_has()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("o1", "public-order", Here);
        await hotline.At("o2", "public-order", There);
        var (here, there) = (await desk.OpenAt("public-order", Here), await desk.OpenAt("public-order", There));
        await desk.Command($"api/incidents/{here.Id()}/acknowledgement");
        foreach (var (its, hours) in new[] { (here, 1), (there, 3) }) // as if the limits had passed
        {
            var due = DateTimeOffset.UtcNow.AddHours(-hours).ToString("yyyy-MM-ddTHH:mm:ssZ", null);
            await one.World.Query<int>("update board set due_at = $2::timestamptz where incident_id = $1 returning 1", Guid.Parse(its.Id()), due);
            await one.World.Query<int>(
                "update mt_doc_incidentrow set data = jsonb_set(data, '{deadlines}', jsonb_build_array(jsonb_build_object('name', 'resolve', 'source', '', 'dueAt', $2::text))) where id = $1 returning 1",
                Guid.Parse(its.Id()), due);
        }


        string[] both = [there.Id(), here.Id()];
        Assert.Equal(both, (await Rows("api/incidents/overdue")).Where(row => both.Contains(row)));
        var first = await desk.Get("api/incidents/overdue?limit=1");
        Assert.Equal(there.Id(), first.GetProperty("rows")[0].Id());
        Assert.Equal(here.Id(), (await desk.Get($"api/incidents/overdue?limit=1&after={first.GetProperty("next").GetString()}")).GetProperty("rows")[0].Id());
        Assert.Equal([here.Id()], (await Rows("api/incidents/mine")).Where(row => both.Contains(row)));

        var load = (await desk.Get("api/divisions/load?division=370211001")).GetProperty("rows").EnumerateArray().ToDictionary(row => row.Text("division"));
        Assert.True(load["370211001"].GetProperty("open").GetInt32() >= 1);
        Assert.True(load[Here].GetProperty("overdue").GetInt32() >= 1);
        Assert.DoesNotContain(There, load.Keys);
        Assert.Equal(load[Here].GetProperty("open").GetInt32(), load[Here].GetProperty("bySeverity").EnumerateArray().Sum(n => n.GetInt32()));

        async Task<List<string>> Rows(string path) => [.. (await desk.Get(path)).GetProperty("rows").EnumerateArray().Select(row => row.Id())];
    }

    [Fact]
    public async Task shows_a_seat_its_own_ground_only()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var worker = await Desk.SignIn(one.World, one.Hub, "grid-worker");
        using var department = await Desk.SignIn(one.World, one.Hub, "department"); // of no department: it sees nothing
        using var hotline = new Department(one.World, one.Hub, "hotline");
        var ground = one.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == "grid-worker").Division;
        await hotline.At("g1", "petition", ground);
        await hotline.At("g2", "petition", There);
        var its = await desk.OpenAt("petition", ground);
        await desk.OpenAt("petition", There);

        Assert.Equal([its.Id()], (await worker.Incidents("kind=petition")).Select(row => row.Id()));
        Assert.Empty(await department.Incidents("kind=petition"));
    }

    [Fact]
    public async Task tells_a_life_in_sentences()
    {
        using var desk = await Desk.SignIn(one.World, one.Hub);
        using var hotline = new Department(one.World, one.Hub, "hotline");
        await hotline.At("s1", "water-burst", Here, "水管爆裂，路面塌陷");
        var its = await desk.OpenAt("water-burst", Here);
        await desk.Command($"api/incidents/{its.Id()}/acknowledgement");

        var entries = (await desk.Get($"api/incidents/{its.Id()}/timeline")).GetProperty("entries").EnumerateArray().ToList();
        Assert.StartsWith("事件立案：水管爆裂，路面塌陷（水管爆裂，", entries[0].Text("sentenceZh"), StringComparison.Ordinal);
        Assert.StartsWith("事件分派至黄岛街道 · 示例水务部门（镇街）", entries[1].Text("sentenceZh"), StringComparison.Ordinal);
        Assert.StartsWith("dispatcher acknowledged it.", entries[2].Text("sentenceEn"), StringComparison.Ordinal);
    }
}
