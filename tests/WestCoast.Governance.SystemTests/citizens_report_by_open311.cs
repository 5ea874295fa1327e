using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>An application of citizens over Open311 GeoReport v2: what may be reported, reporting, following it up, and what nobody is told.</summary>
public sealed class citizens_report_by_open311(AHubForCitizens one) : IClassFixture<AHubForCitizens>, IDisposable
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;
    private readonly HttpClient _http = new() { BaseAddress = new Uri(one.Hub.Url, "open311/v2/"), Timeout = TimeSpan.FromSeconds(20) };

    private string ApiKey => JsonNode.Parse(File.ReadAllText(Path.Combine(_world.Secrets, "feeds.json")))!["Feeds"]!["Open311"]!["Keys"]![0]!.AsObject().Single(pair => pair.Key != "Name").Value!.GetValue<string>();

    [Fact]
    public async Task see_what_they_may_report_in_both_forms()
    {
        var json = await Json("services.json");
        var xml = await Xml("services.xml");
        Assert.Contains(json.EnumerateArray(), service => (service.Text("service_code"), service.Text("service_name"), service.Text("type")) == ("road-damage", "道路损坏", "batch"));
        Assert.Equal(json.EnumerateArray().Select(service => service.Text("service_code")), xml.Elements("service").Select(service => (string)service.Element("service_code")!));
        Assert.DoesNotContain(json.EnumerateArray(), service => service.Text("service_code") is "gas-leak" or "fire" or "public-order");
        Assert.Equal("noise", (await Json("services/noise.json")).Text("service_code"));
        Assert.Equal("noise", (string)(await Xml("services/noise.xml")).Element("service_code")!);
    }

    [Fact]
    public async Task report_and_follow_it_to_its_end_and_nobody_else_learns_who_they_are()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        var posted = await Post("json", Request("green-space", ("description", "张三：树倒了，电话 13812345678"), ("phone", "13812345678"), ("first_name", "三"), ("last_name", "张"), ("address_string", "示例路 7 号")));
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        var token = JsonNode.Parse(posted.Body)![0]!["token"]!.GetValue<string>();

        var number = await Number(token);
        var row = (await desk.Incidents("kind=green-space")).Single(row => $"{row.GetProperty("number")}" == number);
        Assert.Equal(("hotline", "open311:app-1"), (row.GetProperty("firstSignal").Text("feed"), row.GetProperty("firstSignal").Text("source")));
        Assert.Equal("13812345678", (await desk.Get($"api/incidents/{row.Id()}/person")).GetProperty("callers")[0].Text("phone"));
        Assert.Equal(number, (string)(await Xml($"tokens/{token}.xml")).Element("request")!.Element("service_request_id")!);

        var told = (await Json($"requests/{number}.json"))[0];
        Assert.Equal(("open", "green-space", "园林绿化"), (told.Text("status"), told.Text("service_code"), told.Text("service_name")));
        Assert.Equal((36.056, 120.204), (told.GetProperty("lat").GetDouble(), told.GetProperty("long").GetDouble()));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$", told.Text("requested_datetime"));
        Assert.Matches(@"\+08:00$", told.Text("expected_datetime"));
        Assert.StartsWith("示例", told.Text("agency_responsible"), StringComparison.Ordinal);
        foreach (var address in (string[])[$"requests/{number}.xml", $"requests/{number}.json", "requests.json", "requests.xml", $"tokens/{token}.json"])
            Assert.DoesNotMatch("13812345678|张三|示例路", await _http.GetStringAsync(address));
        Assert.Equal(0, await _world.Query<long>("select count(*) from mt_doc_receivedsignal where convert_from(decode(data -> 'signal' -> 'raw' ->> 'bytes', 'base64'), 'UTF8') ~ 'phone=|api_key|last_name'"));

        Assert.Contains(number, await Listed("service_code=green-space&status=open"));
        Assert.DoesNotContain(number, await Listed("service_code=noise"));
        Assert.DoesNotContain(number, await Listed("status=closed"));
        Assert.DoesNotContain(number, await Listed("start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00%2B08:00"));
        Assert.Equal([number], await Listed($"service_request_id={number},999999"));

        Assert.Equal(HttpStatusCode.NoContent, (await desk.Command($"api/incidents/{row.Id()}/dismissal", new { reason = "test", text = "演示" })).Status);
        var closed = (await Json($"requests/{number}.json"))[0];
        Assert.Equal(("closed", JsonValueKind.Null), (closed.Text("status"), closed.GetProperty("expected_datetime").ValueKind));
        Assert.Contains(number, await Listed("status=closed"));
    }

    [Fact]
    public async Task have_one_token_for_one_idempotency_key()
    {
        var (one, again, other) = (await Post("json", Request("noise"), "k-1"), await Post("json", Request("noise"), "k-1"), await Post("xml", Request("noise")));
        var token = JsonNode.Parse(one.Body)![0]!["token"]!.GetValue<string>();
        Assert.Equal(token, JsonNode.Parse(again.Body)![0]!["token"]!.GetValue<string>());
        var second = (string)XDocument.Parse(other.Body).Root!.Element("request")!.Element("token")!;
        Assert.NotEqual(token, second);
        await Number(token);
        await Number(second);
        Assert.Equal(2, await _world.Query<long>("select count(*) from mt_doc_receivedsignal where id = any($1)", new[] { Guid.Parse(token), Guid.Parse(second) }));
    }

    [Fact]
    public async Task may_give_an_address_alone_which_names_the_subdistrict()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        var posted = await Post("json", [new("api_key", ApiKey), new("service_code", "illegal-dumping"), new("address_string", "黄岛街道示例路口")]);
        var number = await Number(JsonNode.Parse(posted.Body)![0]!["token"]!.GetValue<string>());
        var row = (await desk.Incidents("kind=illegal-dumping")).Single(row => $"{row.GetProperty("number")}" == number);
        Assert.Equal(("370211001", "黄岛街道示例路口"), (row.Text("place"), row.Text("address")));
        Assert.Equal(JsonValueKind.Null, (await Json($"requests/{number}.json"))[0].GetProperty("lat").ValueKind);
    }

    [Fact]
    public async Task are_refused_in_georeports_own_form()
    {
        using var operations = await Desk.SignIn(_world, _hub, "operator");
        (int Status, string Reason, KeyValuePair<string, string>[] Form)[] bad =
        [
            (403, "api_key.missing", [.. Request("noise").Where(field => field.Key != "api_key")]),
            (403, "api_key.wrong", [.. Request("noise").Where(field => field.Key != "api_key"), new("api_key", "0123456789abcdef0123")]),
            (404, "service_code.unknown", Request("gas-leak")), (404, "service_code.unknown", Request("dragons")),
            (400, "service_code.missing", [.. Request("noise").Where(field => field.Key != "service_code")]),
            (400, "place.missing", [new("api_key", ApiKey), new("service_code", "noise")]),
            (400, "position.outside-district", [new("api_key", ApiKey), new("service_code", "noise"), new("lat", "39.9"), new("long", "116.39"), new("phone", "13812345678")]),
            (400, "text.not-storable", Request("noise", ("description", "\0"))),
        ];
        foreach (var (status, reason, form) in bad)
        {
            var (json, xml) = (await Post("json", form), await Post("xml", form));
            var error = JsonNode.Parse(json.Body)![0]!;
            Assert.Equal((status, status), ((int)json.Status, (int)xml.Status));
            Assert.Equal(status, error["code"]!.GetValue<int>());
            Assert.StartsWith($"{reason}: ", error["description"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.StartsWith($"{reason}: ", (string)XDocument.Parse(xml.Body).Root!.Element("error")!.Element("description")!, StringComparison.Ordinal);
        }

        foreach (var (address, status) in new[]
            {
                ("services/dragons.json", 404), ("requests/999999.json", 404), ("requests/x.json", 400), ($"tokens/{Guid.NewGuid():N}.xml", 404), ("tokens/x.json", 400),
                ("requests.json?start_date=yesterday", 400), ("services.html", 404),
            })
        {
            using var answer = await _http.GetAsync(address);
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
            Assert.Contains("charset=utf-8", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        }

        var kept = await Eventually.Get(() => operations.Get("api/feeds/refusals?limit=500"), lines => lines.EnumerateArray().Any(line => line.Text("reason") == "position.outside-district"));
        Assert.All(kept.EnumerateArray().Where(line => line.Text("source") == "open311:app-1"), line =>
            Assert.DoesNotMatch("13812345678|api_key", System.Text.Encoding.UTF8.GetString(line.GetProperty("bytes").GetBytesFromBase64())));
    }

    [Fact]
    public async Task are_not_told_of_what_is_severe_or_of_others_signals()
    {
        using var department = new Department(_world, _hub, "water");
        using var desk = await Desk.SignIn(_world, _hub);
        var severe = Guid.Parse((await department.Send("severe", Department.Report("severe", "flooding", severity: 2))).SignalId);
        var row = (await Eventually.Get(() => desk.Incidents("kind=flooding&severity=2"), rows => rows.Count > 0))[0];
        using var hidden = await _http.GetAsync($"requests/{row.GetProperty("number")}.json");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain($"{row.GetProperty("number")}", await Listed(""));
        using var token = await _http.GetAsync($"tokens/{severe:N}.json");
        Assert.Equal(HttpStatusCode.NotFound, token.StatusCode);
    }

    [Fact]
    public async Task are_told_when_it_is_too_often()
    {
        var slow = _world.Hub(config => config["Feeds"]!["Open311"] = new JsonObject
        {
            ["PerAddress"] = 4, ["Jurisdiction"] = "here", ["Keys"] = new JsonArray(new JsonObject { ["PerMinute"] = 1 }), // the rest stands in the secrets
        }, Ports.Free(), Ports.Free());
        await slow.Start();
        using var http = new HttpClient { BaseAddress = new Uri(slow.Url, "open311/v2/") };
        var form = Request("noise", ("jurisdiction_id", "here"));

        using var first = await http.PostAsync("requests.json", new FormUrlEncodedContent(form));
        using var second = await http.PostAsync("requests.json", new FormUrlEncodedContent(form));
        using var elsewhere = await http.GetAsync("services.json?jurisdiction_id=there");
        using var third = await http.GetAsync("services.json");
        using var fourth = await http.GetAsync("services.xml");
        Assert.Equal([200, 429, 404, 200, 429], new[] { first, second, elsewhere, third, fourth }.Select(answer => (int)answer.StatusCode));
        Assert.All(new[] { second, fourth }, answer => Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60));
        Assert.Contains("rate.exceeded", (string)XDocument.Parse(await fourth.Content.ReadAsStringAsync()).Root!.Element("error")!.Element("description")!, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>At a place of the seeded district.</summary>
    private KeyValuePair<string, string>[] Request(string service, params (string Name, string Value)[] more) =>
    [
        new("api_key", ApiKey), new("service_code", service), new("lat", "36.0561"), new("long", "120.2039"), .. more.Select(field => KeyValuePair.Create(field.Name, field.Value)),
    ];

    private async Task<(HttpStatusCode Status, string Body)> Post(string format, IEnumerable<KeyValuePair<string, string>> form, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"requests.{format}") { Content = new FormUrlEncodedContent(form) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As soon as there is one.</summary>
    private async Task<string> Number(string token) => JsonNode.Parse(await Eventually.Get(async () =>
    {
        using var answer = await _http.GetAsync($"tokens/{token}.json");
        return await answer.Content.ReadAsStringAsync();
    }, body => body.Contains("service_request_id", StringComparison.Ordinal)))![0]!["service_request_id"]!.GetValue<string>();

    private async Task<IReadOnlyList<string?>> Listed(string query) => [.. (await Json($"requests.json?{query}")).EnumerateArray().Select(request => request.Text("service_request_id"))];

    private async Task<JsonElement> Json(string address)
    {
        using var answer = await _http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/json; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<XElement> Xml(string address)
    {
        using var answer = await _http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/xml; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }
}

/// <summary>A hub that may be asked as often as tests do.</summary>
public sealed class AHubForCitizens : IAsyncLifetime
{
    internal HubWorld World { get; private set; } = null!;
    internal HubProcess Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        World = await HubWorld.Create();
        Hub = await World.StartHub(config => config["Feeds"]!["Open311"] = new JsonObject { ["PerAddress"] = 1_000_000, ["Keys"] = new JsonArray(new JsonObject { ["PerMinute"] = 1_000_000 }) });
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
