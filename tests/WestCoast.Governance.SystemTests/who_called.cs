using System.Net;
using System.Text;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>The caller's own data: kept apart and sealed, shown on demand and for the record, gone from everywhere once erased.</summary>
public sealed class who_called(OneHub one) : IClassFixture<OneHub>
{
    private const string Phone = "13812345678";

    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task is_masked_shown_on_the_record_and_erased_from_every_table()
    {
        using var admin = await Desk.SignIn(_world, _hub, "administrator");
        using var desk = await Desk.SignIn(_world, _hub);
        var incident = await Called("w1", "noise", admin);

        var detail = await desk.Get($"api/incidents/{incident}");
        var masked = Assert.Single(detail.GetProperty("callers").EnumerateArray());
        Assert.Equal(("王**", "138****5678"), (masked.GetProperty("name").GetString(), masked.GetProperty("phone").GetString()));
        Assert.DoesNotContain(Phone, await Everything(), StringComparison.Ordinal);

        using (var answer = await desk.Http.GetAsync($"api/incidents/{incident}/person?reason=%E5%9B%9E%E8%AE%BF"))
        {
            Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.CacheControl?.NoStore));
            var shown = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("callers")[0];
            Assert.Equal((Phone, "王小明", true), (shown.GetProperty("phone").GetString(), shown.GetProperty("name").GetString(), shown.GetProperty("intact").GetBoolean()));
            Assert.Equal("3-201", shown.GetProperty("told").GetProperty("room").GetString());
        }

        var look = (await desk.Get($"api/incidents/{incident}/timeline")).GetProperty("entries").EnumerateArray().Last();
        Assert.Equal(("person_data_shown", "dispatcher", "回访"), (look.GetProperty("type").GetString(), look.GetProperty("by").GetProperty("user").GetString(), look.GetProperty("data").GetProperty("reason").GetString()));

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Command($"api/incidents/{incident}/person/erasure", new { reason = "本人申请" })).Status);
        Assert.Equal((HttpStatusCode.BadRequest, "reason.missing"), await admin.Command($"api/incidents/{incident}/person/erasure", new { reason = "" }));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.Command($"api/incidents/{incident}/person/erasure", new { reason = "本人申请" })).Status);

        Assert.Equal(0, await _world.Query<long>("select count(*) from person_data p join mt_doc_receivedsignal s on s.id = p.signal_id where s.data ->> 'incidentId' = $1", incident));
        Assert.Equal((HttpStatusCode.NotFound, "person.unknown"), await Person(desk, incident));
        Assert.False((await desk.Get($"api/incidents/{incident}")).TryGetProperty("callers", out _));
        Assert.Equal("person_data_erased", (await desk.History(incident))[^1]);
        Assert.DoesNotContain(Phone, await Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, _hub.Output, StringComparison.Ordinal);

        await Eventually.True(() => _world.Query<bool>("select (select max(seq_id) from mt_events where type = 'person_data_erased') <= (select max(seq_id) from audit_chain)"));
        Assert.Contains("The record is whole.", await _hub.Once("audit", "verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_nobodys_business_who_may_not_see_it()
    {
        using var admin = await Desk.SignIn(_world, _hub, "administrator");
        using var auditor = await Desk.SignIn(_world, _hub, "auditor");
        using var worker = await Desk.SignIn(_world, _hub, "grid-worker");
        using var nobody = Desk.At(_hub);
        var incident = await Called("w2", "road-damage", admin);

        Assert.Equal(HttpStatusCode.OK, (await Person(auditor, incident)).Status);
        Assert.Contains((await Person(worker, incident)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Equal(HttpStatusCode.Unauthorized, (await Person(nobody, incident)).Status);
        Assert.Single(await admin.History(incident), type => type == "person_data_shown");
    }

    [Fact]
    public async Task is_not_in_what_is_kept_of_a_report_that_was_refused()
    {
        using var department = new Department(_world, _hub, "hotline");
        var body = Report("w3", "noise").Replace("\"at\":", "\"when\":", StringComparison.Ordinal);
        Assert.Equal("time.missing", (await department.Send("w3", body)).Code);
        await Eventually.True(() => _world.Query<bool>("select count(*) > 0 from refused_messages where reason = 'time.missing'"));
        Assert.DoesNotContain(Phone, await Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_kept_of_a_wrapped_report_too()
    {
        using var admin = await Desk.SignIn(_world, _hub, "administrator");
        using var department = new Department(_world, _hub, "hotline");
        var data = Report("w4", "gas-leak");
        foreach (var (id, wrapped) in new[] { ("w4", $"\"data\":{data}"), ("w5", $"\"data_base64\":\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(data.Replace("w4", "w5", StringComparison.Ordinal)))}\"") })
        {
            var body = $$"""{"specversion":"1.0","id":"{{id}}","source":"/desk","type":"report","datacontenttype":"application/json",{{wrapped}}}""";
            Assert.Equal(202, (int)(await department.Post(department.Signed(id, Encoding.UTF8.GetBytes(body), "application/cloudevents+json"))).Status);
        }

        var rows = await Eventually.Get(() => admin.Incidents("kind=gas-leak"), rows => rows.Count == 1 && rows[0].GetProperty("signalCount").GetInt32() == 2);
        Assert.Equal(2, (await admin.Get($"api/incidents/{rows[0].GetProperty("id").GetString()}")).GetProperty("callers").GetArrayLength());
        Assert.DoesNotContain(Phone, await Everything(), StringComparison.Ordinal);
    }

    private static string Report(string id, string kind) => JsonSerializer.Serialize(new
    {
        id, kind, at = DateTimeOffset.UtcNow, position = new { lon = 120.204, lat = 36.056, crs = "WGS84" }, reporter = new { name = "王小明", phone = Phone, room = "3-201" },
    });

    private async Task<string> Called(string id, string kind, Desk desk)
    {
        using var department = new Department(_world, _hub, "hotline");
        Assert.Equal(202, (int)(await department.Send(id, Report(id, kind))).Status);
        return (await Eventually.Get(() => desk.Incidents($"kind={kind}"), rows => rows.Count == 1))[0].GetProperty("id").GetString()!;
    }

    private static async Task<(HttpStatusCode Status, string Code)> Person(Desk desk, string incident)
    {
        using var answer = await desk.Http.GetAsync($"api/incidents/{incident}/person");
        return (answer.StatusCode, await Desk.ProblemCode(answer));
    }

    /// <summary>
    /// Every row of every table as text; where the phone is written in another way, as the bytes of a text or as base64 of them,
    /// it is written out.
    /// </summary>
    private async Task<string> Everything()
    {
        var tables = await _world.Query<string[]>("select array_agg(format('%I.%I', schemaname, tablename)) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
        var dump = new StringBuilder();
        foreach (var table in tables)
            dump.Append(await _world.Query<string>($"select coalesce(string_agg(t::text, E'\\n'), '') from {table} t"));
        var text = dump.ToString();
        Assert.Contains("王", text, StringComparison.Ordinal); // the seeded roster has some: the search reaches Chinese too
        string[] disguises =
        [
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Phone)),
            .. Enumerable.Range(0, 3).Select(shift => Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('"', shift) + Phone))[(shift == 0 ? 0 : 4)..^4]),
        ];
        return disguises.Any(disguise => text.Contains(disguise, StringComparison.Ordinal)) ? text + Phone : text;
    }
}
