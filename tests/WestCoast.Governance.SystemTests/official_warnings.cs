using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Npgsql;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>CAP 1.2 over a real hub: warnings posted and fetched, what they become, and what goes out.</summary>
public sealed class official_warnings(OneHub one) : IClassFixture<OneHub>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task become_one_incident_that_updates_join_and_a_cancel_clears()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var office = new Department(_world, _hub, "emergency");
        var alert = Warning("w1", "大风", "某气象台发布大风橙色预警", "370211003000");

        var (first, again) = (await Post(office, alert), await Post(office, alert));
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.Status, again.Status));
        Assert.Equal(first.SignalId, again.SignalId);
        var its = await desk.OpenAt("official-warning", "370211003");
        Assert.Equal(("某气象台发布大风橙色预警", "2", "370211003"), (its.Text("title"), its.Text("severity"), its.Text("place")));

        var update = Warning("w2", "暴雨", "某气象台将大风橙色预警变更为暴雨红色预警", "370211004000", CapMessageType.Update, alert); // of another kind, elsewhere
        Assert.Equal(HttpStatusCode.Accepted, (await Post(office, update)).Status);
        its = await desk.OpenAt("official-warning", "370211003", signals: 2);
        Assert.Equal("1", its.Text("severity"));

        var cancel = Warning("w3", "暴雨", "", "370211004000", CapMessageType.Cancel, alert, update) with { Infos = [] };
        Assert.Equal(HttpStatusCode.Accepted, (await Post(office, cancel)).Status);
        var history = await Eventually.Get(() => desk.History(its.Id()), types => types.Contains("condition_cleared"));
        Assert.Equal(["incident_opened", "incident_routed", "signal_joined", "severity_raised", "incident_routed", "condition_cleared"], history);
        Assert.DoesNotContain(await desk.Incidents(), row => row.Text("place") == "370211004");
    }

    [Fact]
    public async Task that_are_lifted_without_having_been_heard_clear_nothing_else()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var office = new Department(_world, _hub, "emergency");
        Assert.Equal(HttpStatusCode.Accepted, (await Post(office, Warning("s1", "大雾", "大雾黄色预警", "370211005000"))).Status);
        var its = await desk.OpenAt("official-warning", "370211005");

        var unheard = Warning("unheard", "大雾", "大雾黄色预警", "370211005000");
        var cancel = await Post(office, Warning("s2", "大雾", "解除大雾黄色预警", "370211005000", CapMessageType.Cancel, unheard));
        Assert.Equal(HttpStatusCode.Accepted, cancel.Status);
        await Eventually.True(async () => await _world.Query<long>("select count(*) from mt_doc_receivedsignal where id = $1", Guid.Parse(cancel.SignalId)) == 1);
        Assert.Equal(["incident_opened", "incident_routed"], await desk.History(its.Id()));

        var bare = await Post(office, Warning("s3", "大雾", "", "370211005000", CapMessageType.Cancel, unheard) with { Infos = [] });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "cap.reference-unknown"), (bare.Status, bare.Code));
    }

    [Fact]
    public async Task that_move_away_are_over_here()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var office = new Department(_world, _hub, "emergency");
        var alert = Warning("m1", "冰雹", "冰雹黄色预警", "370211006000");
        Assert.Equal(HttpStatusCode.Accepted, (await Post(office, alert)).Status);
        var its = await desk.OpenAt("official-warning", "370211006");
        Assert.Equal(HttpStatusCode.Accepted, (await Post(office, Warning("m2", "冰雹", "冰雹黄色预警", "370214004001", CapMessageType.Update, alert))).Status);
        await Eventually.Get(() => desk.History(its.Id()), types => types.Contains("condition_cleared"));
    }

    [Fact]
    public async Task are_refused_with_a_reason_and_kept()
    {
        using var office = new Department(_world, _hub, "emergency");
        using var other = new Department(_world, _hub, "water");
        using var operations = await Desk.SignIn(_world, _hub, "operator");
        var good = Warning("r1", "大风", "大风蓝色预警", "370211003000");
        var bytes = CapWriter.Write(good);

        var foreign = await office.Post(At(office.Signed("x", bytes, CapAlert.MediaType, key: other.SigningKey)));
        Assert.Equal((HttpStatusCode.Unauthorized, "signature.wrong"), (foreign.Status, foreign.Code));
        var json = await office.Post(At(office.Signed("x", bytes)));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "media-type.unsupported"), (json.Status, json.Code));
        var large = await office.Post(At(office.Signed("x", new byte[CapReader.LongestDocument + 1], CapAlert.MediaType)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body.too-large"), (large.Status, large.Code));

        (string Code, int Status, string Body)[] refused =
        [
            ("world.mismatch", 422, Text(good with { Status = CapStatus.Exercise })), ("world.mismatch", 422, Text(good with { Status = CapStatus.Test })),
            ("area.outside-district", 422, Text(Warning("r2", "大风", "大风蓝色预警", "371102400201"))), ("time.in-future", 422, Text(good with { Sent = good.Sent.AddHours(1) })),
            ("cap.info-missing", 422, Text(good with { Infos = [] })), ("cap.element-missing", 400, Text(good).Replace("<scope>Public</scope>", "", StringComparison.Ordinal)),
            ("xml.dtd", 400, Text(good).Replace("<alert", "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert", StringComparison.Ordinal)),
            ("cap.version-unsupported", 400, Text(good).Replace("cap:1.2", "cap:1.1", StringComparison.Ordinal)), ("xml.malformed", 400, "nothing of the kind"),
        ];
        foreach (var (code, status, body) in refused)
        {
            var answer = await office.Post(At(office.Signed("x", Encoding.UTF8.GetBytes(body), "application/xml; charset=utf-8")));
            Assert.Equal((code, status), (answer.Code, (int)answer.Status));
            Assert.Contains("\"zh\":", answer.Body, StringComparison.Ordinal);
        }

        var kept = await Eventually.Get(() => operations.Get("api/feeds/refusals?limit=500"), lines => refused.All(one => Find(lines, one.Body) is not null));
        Assert.All(refused, one => Assert.Equal((one.Code, "emergency"), (Find(kept, one.Body)!.Value.Text("reason"), Find(kept, one.Body)!.Value.Text("feed"))));

        static JsonElement? Find(JsonElement lines, string body) =>
            lines.EnumerateArray().Where(line => Encoding.UTF8.GetString(line.GetProperty("bytes").GetBytesFromBase64()) == body).Cast<JsonElement?>().FirstOrDefault();
    }

    [Theory]
    [InlineData(CapMessageType.Ack)]
    [InlineData(CapMessageType.Error)]
    public async Task that_answer_ours_are_recorded_once_and_have_no_signal(CapMessageType type)
    {
        using var office = new Department(_world, _hub, "emergency");
        var answer = Warning($"a-{type}", "", "", "370211000000", type, Warning("ours", "", "", "370211000000")) with { Infos = [], Note = "收到" };
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var told = await Post(office, answer);
            Assert.Equal((HttpStatusCode.Accepted, """{"signalId":null}"""), (told.Status, told.Body));
        }

        Assert.Equal("收到", await _world.Query<string>("select string_agg(note, ',') from cap_answers where identifier = $1 and msg_type = $2", answer.Identifier, $"{type}"));
    }

    [Fact]
    public async Task are_fetched_from_feeds_once_each_whatever_else_fails()
    {
        using var feed = new WarningFeed();
        using var desk = await Desk.SignIn(_world, _hub);
        var (linked, embedded) = (Warning("f1", "大风", "大风黄色预警", "370211007000"), Warning("f2", "大风", "大风蓝色预警", "370211009000"));
        var old = Warning("f3", "大风", "大风红色预警", "370211010000");
        var entries = new List<string>
        {
            Link("bad", "/bad.cap"), Link("gone", "/gone.cap"), Link("old", "/old.cap"), Link("linked", "/moved.cap"),
            $"<entry><id>embedded</id><content type=\"application/cap+xml\">{XDocument.Parse(Text(embedded)).Root}</content></entry>",
        };
        feed.Page("/all.atom", Feed(entries), "\"v1\"");
        feed.Page("/moved.cap", "", status: 302, location: "/linked.cap");
        feed.Page("/linked.cap", CapWriter.Write(linked));
        feed.Page("/old.cap", CapWriter.Write(old with { Sent = old.Sent.AddDays(-3), Infos = [old.Infos[0] with { Expires = old.Sent.AddDays(-2) }] }));
        feed.Page("/bad.cap", "<alert/>");
        feed.Page("/endless.atom", "", status: 302, location: "/endless.atom");

        var poller = _world.Hub(config => config["Feeds"]!["Cap"] = new JsonObject
        {
            ["Sources"] = new JsonArray(
                Source("endless", new Uri(feed.Address, "/endless.atom")), Source("dead", new Uri("http://127.0.0.1:9/")), Source("office", new Uri(feed.Address, "/all.atom"))),
        }, Ports.Free(), Ports.Free());
        await poller.Start();

        await desk.OpenAt("official-warning", "370211007");
        await desk.OpenAt("official-warning", "370211009");
        await Eventually.True(() => Task.FromResult(feed.Count("/all.atom", 304) >= 2));
        Assert.Equal((1, 1, 1, 1, 1), (feed.Count("/all.atom", 200), feed.Count("/linked.cap", 200), feed.Count("/old.cap", 200), feed.Count("/bad.cap", 200), feed.Count("/gone.cap", 404)));

        feed.Page("/update.cap", CapWriter.Write(Warning("f4", "大风", "大风橙色预警", "370211007000", CapMessageType.Update, linked)));
        feed.Page("/all.atom", Feed([Link("update", "/update.cap"), .. entries]), "\"v2\"");
        Assert.Equal("2", (await desk.OpenAt("official-warning", "370211007", signals: 2)).Text("severity"));
        await Eventually.True(async () => (await Metrics.Of(poller)).Sum("wcg_cap_polls", "source=\"office\"", "result=\"unchanged\"") >= 3);

        Assert.Equal((1, 1), (feed.Count("/update.cap", 200), feed.Count("/linked.cap", 200)));
        Assert.DoesNotContain(await desk.Incidents(), row => row.Text("place") == "370211010"); // it had run out
        var asked = feed.Count("/endless.atom", 302);
        var figures = await Metrics.Of(poller);
        Assert.InRange(asked, FetchCap.MostRedirects + 1, (FetchCap.MostRedirects + 1) * (figures.Sum("wcg_cap_polls", "source=\"endless\"") + 1));
        Assert.All(["endless", "dead"], source => Assert.True(figures.Sum("wcg_cap_polls", $"source=\"{source}\"", "result=\"failed\"") >= 1));
        Assert.Equal((4, 1, 1), ((int)figures.Sum("wcg_cap_entries", "result=\"taken\""), (int)figures.Sum("wcg_cap_entries", "result=\"refused\""), (int)figures.Sum("wcg_cap_entries", "result=\"gone\"")));

        string Link(string id, string path) => $"<entry><id>{id}</id><updated>2026-01-01T00:00:00Z</updated><link type=\"application/cap+xml\" href=\"{path}\"/></entry>";
        string Feed(IEnumerable<string> all) => $"<feed xmlns=\"{Atom}\"><id>f</id><title>t</title><updated>2026-01-01T00:00:00Z</updated>{string.Concat(all)}</feed>";
        JsonObject Source(string name, Uri url) => new() { ["Name"] = name, ["Url"] = url.AbsoluteUri, ["IntervalSeconds"] = 1 };
    }

    [Fact]
    public async Task of_one_source_are_fetched_by_one_process_at_a_time()
    {
        await using var store = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_world.Store) { SearchPath = "governance" }.ConnectionString);
        var one = await PolledCap.Hold(store, "held", CancellationToken.None);
        Assert.NotNull(one);
        Assert.Null(await PolledCap.Hold(store, "held", CancellationToken.None));
        await using (var another = await PolledCap.Hold(store, "another", CancellationToken.None))
            Assert.NotNull(another);

        await one.DisposeAsync();
        await using var next = await PolledCap.Hold(store, "held", CancellationToken.None);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task go_out_for_severe_incidents_as_they_change()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var office = new Department(_world, _hub, "emergency");
        var id = (await Opened(desk, office, "pipeline", "370211011", severity: 1)).Id();

        var alert = await Cap(desk, $"api/incidents/{id}/cap");
        Assert.Equal((CapMessageType.Alert, CapStatus.Actual, CapSeverity.Extreme), (alert.MsgType, alert.Status, alert.Infos[0].Severity));
        Assert.EndsWith("-1", alert.Identifier, StringComparison.Ordinal);
        Assert.Equal("370211011000", alert.Infos[0].Areas[0].Geocodes[0].Value);

        Assert.Equal(HttpStatusCode.NoContent, (await desk.Command($"api/incidents/{id}/severity", new { severity = 2, reason = "可控" })).Status);
        var update = await Cap(desk, $"api/incidents/{id}/cap");
        Assert.Equal((CapMessageType.Update, CapSeverity.Severe), (update.MsgType, update.Infos[0].Severity));
        Assert.Equal([alert.Reference], update.References);

        var listed = (await Feed(desk)).Single(entry => entry.Contains(id, StringComparison.Ordinal));
        Assert.Equal(update.Identifier, (await Cap(desk, listed)).Identifier);
        var elsewhere = _world.Secret<List<Desk.Login>>("logins.json").First(login => login is { Role: "dispatcher", Division: "370211001" });
        using var others = await Desk.SignInAs(_world, _hub, elsewhere.User);
        Assert.DoesNotContain(await Feed(others), entry => entry.Contains(id, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await others.Http.GetAsync($"api/incidents/{id}/cap")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await desk.Command($"api/incidents/{id}/severity", new { severity = 3, reason = "可控" })).Status);
        var cancel = await Cap(desk, $"api/incidents/{id}/cap");
        Assert.Equal((CapMessageType.Cancel, 2), (cancel.MsgType, cancel.References.Count));
        Assert.Contains(await Feed(desk), entry => entry.Contains(id, StringComparison.Ordinal)); // whoever polls learns of it

        Assert.Equal(alert.Identifier, (await Cap(desk, $"api/incidents/{id}/cap?version=1")).Identifier);
        using var none = await desk.Http.GetAsync($"api/incidents/{id}/cap?version=2");
        Assert.Equal((HttpStatusCode.NotFound, "cap.version-unknown"), (none.StatusCode, await Desk.ProblemCode(none)));
    }

    [Fact]
    public async Task do_not_go_out_for_the_others()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        using var office = new Department(_world, _hub, "emergency");
        var id = (await Opened(desk, office, "pipeline", "370211012", severity: 3)).Id();
        using var answer = await desk.Http.GetAsync($"api/incidents/{id}/cap");
        Assert.Equal((HttpStatusCode.Conflict, "cap.not-public"), (answer.StatusCode, await Desk.ProblemCode(answer)));
        Assert.DoesNotContain(await Feed(desk), entry => entry.Contains(id, StringComparison.Ordinal));
    }

    /// <summary>The addresses of a feed's entries; its form is checked, and that nothing new is not told again.</summary>
    private static async Task<IReadOnlyList<string>> Feed(Desk desk)
    {
        using var answer = await desk.Http.GetAsync("api/incidents/cap.atom");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(feed.Elements(Atom + "entry").Append(feed), part => Assert.All(["id", "title", "updated"], name => Assert.Single(part.Elements(Atom + name))));
        return [.. feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "link")!.Attribute("href")!)];
    }

    private static async Task<CapAlert> Cap(Desk desk, string address)
    {
        using var answer = await desk.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, CapAlert.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return Assert.IsType<CapRead.Alert>(CapReader.Read(await answer.Content.ReadAsByteArrayAsync())).Value;
    }

    private static async Task<JsonElement> Opened(Desk desk, Department office, string kind, string division, int severity)
    {
        await office.At($"{kind}-{division}", kind, division, "管线泄漏", severity: severity);
        return await desk.OpenAt(kind, division);
    }

    private static Task<Department.Answer> Post(Department office, CapAlert alert) =>
        office.Post(At(office.Signed(alert.Identifier, CapWriter.Write(alert), CapAlert.MediaType)));

    private static HttpRequestMessage At(HttpRequestMessage request)
    {
        request.RequestUri = new Uri("api/feeds/emergency/cap", UriKind.Relative);
        return request;
    }

    private static string Text(CapAlert alert) => Encoding.UTF8.GetString(CapWriter.Write(alert));

    private static CapAlert Warning(string id, string happened, string headline, string code, CapMessageType type = CapMessageType.Alert, params CapAlert[] earlier)
    {
        var sent = CapTime.InChina(DateTimeOffset.UtcNow);
        return new()
        {
            Identifier = id, Sender = "37021141600000", Sent = sent, Status = CapStatus.Actual, MsgType = type, Scope = CapScope.Public,
            References = [.. earlier.Select(message => message.Reference)],
            Infos =
            [
                new()
                {
                    Language = "zh-CN", Categories = [CapCategory.Met], Event = happened, Urgency = CapUrgency.Expected, Severity = CapSeverity.Unknown, Certainty = CapCertainty.Likely,
                    Expires = sent.AddHours(12), Headline = headline, Areas = [new() { AreaDesc = code, Geocodes = [new("12", code)] }],
                },
            ],
        };
    }
}
