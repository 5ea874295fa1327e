using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Departments that send their own JSON: by the seeded mappings, by one that is brought into use while the hub runs, and what is refused.</summary>
public sealed class mapped_reports(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Theory]
    [InlineData("public-security", "police-incident-desk", 2)]
    [InlineData("traffic", "traffic-event-desk", 1)]
    [InlineData("emergency", "emergency-duty-report", 1)]
    [InlineData("water", "water-patrol-log", 2)]
    [InlineData("hotline", "hotline-work-orders", 2)]
    public async Task of_every_feed_are_taken_by_its_example_once_each(string feed, string mapping, int reports)
    {
        using var department = new Department(_world, _hub, feed);
        var body = await File.ReadAllBytesAsync(Path.Combine(Servers.Seeds, "mappings", "http", $"{mapping}.sample.json"));

        var first = await department.Post(At(department.Signed("s1", body), feed, mapping));
        var again = await department.Post(At(department.Signed("s2", body), feed, mapping));

        Assert.Equal((HttpStatusCode.Accepted, reports), (first.Status, Ids(first).Length));
        Assert.Equal(Ids(first), Ids(again));
        await Eventually.Get(() => Recorded(Ids(first)), count => count == reports);
        Assert.Equal(0, await _world.Query<long>(
            "select count(*) from mt_doc_receivedsignal where id = any($1) and (convert_from(decode(data -> 'signal' -> 'raw' ->> 'bytes', 'base64'), 'UTF8') ~ '(139|138|137)00000000|0532-00000000')", Ids(first)));
    }

    [Fact]
    public async Task tell_who_called_to_who_may_know()
    {
        using var department = new Department(_world, _hub, "emergency");
        using var desk = await Desk.SignIn(_world, _hub);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Servers.Seeds, "mappings", "http", "emergency-duty-report.sample.json")))!;
        (report["信息编号"], report["事件类型"], report["事发时间"], report["等级"], report["行政区划"]) = ("P-1", "安全生产", Local(DateTimeOffset.UtcNow), "一般", "370211004");

        Assert.Equal(HttpStatusCode.Accepted, (await department.Post(At(department.Signed("p1", Bytes(report)), "emergency", "emergency-duty-report"))).Status);
        var row = await desk.OpenAt("work-safety", "370211004");
        Assert.Equal(("示例企业储罐区异味", "示例园区 3 号"), (row.Text("title"), row.Text("address")));
        Assert.Equal("0532-00000000", (await desk.Get($"api/incidents/{row.Id()}/person")).GetProperty("callers")[0].Text("phone"));
    }

    [Fact]
    public async Task that_are_bad_are_refused_one_by_one_and_the_good_ones_beside_them_accepted()
    {
        using var department = new Department(_world, _hub, "water");
        using var operations = await Desk.SignIn(_world, _hub, "operator");
        var now = DateTimeOffset.UtcNow.ToString("O");
        var body = Bytes(new JsonArray(
            Finding("good-1", "waterlogging", now, "370211006"), Finding("bad-kind", "dragons", now, "370211006"), Finding("bad-place", "burst", now, "110101"),
            Finding("good-1", "burst", now, "370211006"), Finding("good-2", "burst", now, "370211006"), "nothing of the kind"));

        var answer = await department.Post(At(department.Signed("b1", body), "water", "water-patrol-log"));

        var problem = JsonNode.Parse(answer.Body)!;
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "kind.unmapped"), (answer.Status, answer.Code));
        Assert.Equal("1 kind.unmapped, 2 division.outside-district, 3 id.twice, 5 time.missing", string.Join(", ", problem["elements"]!.AsArray().Select(no => $"{no!["element"]} {no["code"]}")));
        Assert.NotNull(problem["zh"]);
        Guid[] accepted = [.. problem["signalIds"]!.AsArray().Select(id => id!.GetValue<Guid>())];
        Assert.Equal(2, accepted.Length);
        await Eventually.Get(() => Recorded(accepted), count => count == 2);
        var kept = await Eventually.Get(() => operations.Get("api/feeds/refusals?limit=500"), lines => Refused(lines).Count >= 4);
        Assert.Contains(Refused(kept), line => line.Reason == "kind.unmapped" && line.Bytes.Contains("bad-kind", StringComparison.Ordinal));
        Assert.All(Refused(kept), line => Assert.Contains("water-patrol-log 1", line.Detail, StringComparison.Ordinal));

        var again = JsonNode.Parse((await department.Post(At(department.Signed("b2", body), "water", "water-patrol-log"))).Body)!;
        Assert.Equal(accepted, again["signalIds"]!.AsArray().Select(id => id!.GetValue<Guid>()));

        List<(string Reason, string Detail, string Bytes)> Refused(JsonElement lines) => [.. lines.EnumerateArray()
            .Where(line => line.Text("feed") == "water" && line.Text("detail")!.Contains("element", StringComparison.Ordinal))
            .Select(line => (line.Text("reason")!, line.Text("detail")!, Encoding.UTF8.GetString(line.GetProperty("bytes").GetBytesFromBase64())))];
    }

    [Fact]
    public async Task need_the_feeds_own_key_and_a_mapping_of_that_feed()
    {
        using var department = new Department(_world, _hub, "water");
        using var other = new Department(_world, _hub, "traffic");
        var body = "[]"u8.ToArray();
        (HttpRequestMessage Request, HttpStatusCode Status, string Code)[] asked =
        [
            (At(department.Signed("k1", body, key: other.SigningKey), "water", "water-patrol-log"), HttpStatusCode.Unauthorized, "signature.wrong"),
            (At(department.Signed("k2", body), "water", "traffic-event-desk"), HttpStatusCode.NotFound, "mapping.unknown"),
            (At(department.Signed("k3", body), "dragons", "water-patrol-log"), HttpStatusCode.NotFound, "feed.unknown"),
            (At(department.Signed("k4", new byte[1024 * 1024 + 1]), "water", "water-patrol-log"), HttpStatusCode.RequestEntityTooLarge, "body.too-large"),
            (At(department.Signed("k5", "{"u8.ToArray()), "water", "water-patrol-log"), HttpStatusCode.BadRequest, "json.malformed"),
        ];
        foreach (var (request, status, code) in asked)
        {
            var answer = await department.Post(request);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        var empty = await department.Post(At(department.Signed("k6", body), "water", "water-patrol-log"));
        Assert.Equal((HttpStatusCode.Accepted, 0), (empty.Status, Ids(empty).Length));
    }

    [Fact]
    public async Task are_taken_by_a_new_version_within_seconds_of_its_activation()
    {
        using var department = new Department(_world, _hub, "traffic");
        var (one, two, bad) = (Mapping(1, "/no"), Mapping(2, "/nr"), Mapping(3, "/missing"));
        var body = Bytes(new JsonObject { ["no"] = "n-1", ["nr"] = "n-2" });

        Assert.Contains("is draft", await Command("import", one), StringComparison.Ordinal);
        Assert.Equal("mapping.unknown", (await department.Post(At(department.Signed("v0", body), "traffic", "desk"))).Code);
        Assert.Contains("is active", await Command("activate", "desk", "1"), StringComparison.Ordinal);
        var first = await Eventually.Get(Send, answer => answer.Status == HttpStatusCode.Accepted, TimeSpan.FromSeconds(15));

        await Command("import", two);
        await Command("activate", "desk", "2");
        await Eventually.Get(Send, answer => answer.Status == HttpStatusCode.Accepted && Ids(answer)[0] != Ids(first)[0], TimeSpan.FromSeconds(15));

        await Command("import", bad);
        var (code, said) = await _hub.Run("feeds", "mapping", "activate", "desk", "3");
        Assert.Equal((2, true), (code, said.Contains("mapping.sample.refused", StringComparison.Ordinal) && said.Contains("id.missing", StringComparison.Ordinal)));
        File.WriteAllText(one, File.ReadAllText(one).Replace("flooding", "other", StringComparison.Ordinal));
        Assert.Contains("mapping.version.taken", (await _hub.Run("feeds", "mapping", "import", one)).Said, StringComparison.Ordinal);
        Assert.Contains("mapping.unknown", (await _hub.Run("feeds", "mapping", "activate", "desk", "9")).Said, StringComparison.Ordinal);

        var listed = (await Command("list")).Split('\n').Where(line => line.Contains(" desk ", StringComparison.Ordinal)).ToList();
        Assert.Equal(["retired", "active", "draft"], listed.Select(line => line.Split('│')[4].Trim()));
        Assert.Contains("id.missing", (await _hub.Run("feeds", "try", bad, bad.Replace(".json", ".sample.json", StringComparison.Ordinal))).Said, StringComparison.Ordinal);

        Task<Department.Answer> Send() => department.Post(At(department.Signed($"v{Guid.NewGuid()}", body), "traffic", "desk"));
        Task<string> Command(params string[] words) => _hub.Once(["feeds", "mapping", .. words]);
    }

    [Fact]
    public async Task go_by_what_somebody_imported_though_the_seeds_come_again()
    {
        var file = Path.Combine(_world.Folder, "own.json");
        var seeded = Path.Combine(Servers.Seeds, "mappings", "http", "water-patrol-log");
        File.WriteAllText(file, File.ReadAllText($"{seeded}.json").Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        await _hub.Once("feeds", "mapping", "import", file, "--sample", $"{seeded}.sample.json");
        await _hub.Once("feeds", "mapping", "activate", "water-patrol-log", "2");
        Assert.Contains("5 mappings", await _hub.Once("seed"), StringComparison.Ordinal);
        Assert.Equal("2", await _world.Query<string>("select data ->> 'version' from mt_doc_mappingversion where data ->> 'name' = 'water-patrol-log' and data ->> 'state' = 'Active'"));
        await _hub.Once("feeds", "mapping", "activate", "water-patrol-log", "1");
    }

    private string Mapping(int version, string id)
    {
        var file = Path.Combine(_world.Folder, $"desk-{version}.json");
        File.WriteAllText(file, $$$"""
            { "name": "desk", "version": {{{version}}}, "produces": "reports", "feed": "traffic", "id": "{{{id}}}", "kind": { "from": { "constant": "flooding" } },
              "time": { "format": "received" }, "division": { "constant": "370211010" } }
            """);
        File.WriteAllText(Path.ChangeExtension(file, null) + ".sample.json", """{ "no": "s-1", "nr": "s-2" }""");
        return file;
    }

    private Task<long> Recorded(Guid[] ids) => _world.Query<long>("select count(*) from mt_doc_receivedsignal where id = any($1)", ids);

    private static HttpRequestMessage At(HttpRequestMessage request, string feed, string mapping)
    {
        request.RequestUri = new Uri($"api/feeds/{feed}/mapped/{mapping}", UriKind.Relative);
        return request;
    }

    private static Guid[] Ids(Department.Answer answer) => [.. JsonNode.Parse(answer.Body)!["signalIds"]!.AsArray().Select(id => id!.GetValue<Guid>())];

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Finding(string id, string category, string at, string division) => new() { ["findingId"] = id, ["category"] = category, ["foundAt"] = at, ["division"] = division };
}
