using System.Net;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;
using WestCoast.Governance.Tests.Files;

namespace WestCoast.Governance.SystemTests;

/// <summary>Everything that is made from events can be made again, byte for byte, beside a running hub, and nobody is told of it.</summary>
public sealed class rebuilding_the_board
{
    private const string Here = "370211001002", There = "370211001006";

    private static readonly Dictionary<string, string> Derived = new()
    {
        ["lines"] = "select string_agg(id || data::text, E'\\n' order by id) from mt_doc_incidentrow",
        ["states"] = "select string_agg(id || data::text, E'\\n' order by id) from mt_doc_incident",
        ["board"] = "select string_agg(b::text, E'\\n' order by number) from board b",
        ["words"] = "select string_agg(w::text, E'\\n' order by number) from board_words w",
        ["limits"] = "select string_agg(concat_ws(' ', incident_id, step, due_at, next_at), E'\\n' order by incident_id, step) from open_deadlines",
    };

    private static readonly string[] Called = ["traffic", "water"];

    [Fact]
    public async Task gives_the_very_bytes_that_the_hub_wrote_and_mends_what_was_spoilt()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using var desk = await Desk.SignIn(world, hub);
        using var admin = await Desk.SignIn(world, hub, "administrator");
        await LiveABusyLife(world, hub, desk, admin);
        await Published(world);
        var (before, events) = (await Everything(world), await world.Query<long>("select max(seq_id) from mt_events where type <> 'heartbeat_passed'"));

        var untouched = await hub.Once("rebuild");
        Assert.Contains(": 0 rows differed, 0 had no events.", untouched, StringComparison.Ordinal);
        Assert.Equal(before, await Everything(world));

        foreach (var spoil in new[]
        {
            "update mt_doc_incidentrow set data = data || '{\"title\": \"spoilt\", \"phase\": null}' where (data ->> 'number')::int % 2 = 0 returning 1",
            "delete from mt_doc_incidentrow where (data ->> 'number')::int % 3 = 0 returning 1",
            "update mt_doc_incident set data = data - 'assignments' - 'absorbed' returning 1",
            "update board set status = 'closed', reach = '{}' where number % 2 = 1 returning 1",
            "delete from board_words where number % 2 = 1 returning 1",
            "update open_deadlines set due_at = due_at + interval '1 day' returning 1",
            "insert into open_deadlines (incident_id, step, due_at, next_at) select id, 'nothing', now() + interval '1 day', now() + interval '1 day' from mt_doc_incident limit 1 returning 1",
        })
            await world.Query<int>(spoil);

        Assert.DoesNotContain(": 0 rows differed", await hub.Once("rebuild"), StringComparison.Ordinal);
        Assert.Equal(before, await Everything(world));
        Assert.Equal(events, await world.Query<long>("select max(seq_id) from mt_events where type <> 'heartbeat_passed'"));

        var open = await desk.OpenAt("flooding", Here, signals: 3);
        Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{open.Id()}/note", new { text = "重建之后" }));
        Assert.Contains(": 0 rows differed", await hub.Once("rebuild"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_on_while_people_work_and_loses_nothing_of_theirs()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using var desk = await Desk.SignIn(world, hub);
        using var hotline = new Department(world, hub, "hotline");
        await hotline.At("w", "flooding", Here);
        var its = await desk.OpenAt("flooding", Here);

        var rebuilding = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hub.Once("rebuild")));
        var notes = 0;
        while (!rebuilding.IsCompleted || notes < 10)
            Assert.Equal((HttpStatusCode.NoContent, ""), await desk.Command($"api/incidents/{its.Id()}/note", new { text = $"第 {++notes} 条" }));
        await rebuilding;

        Assert.Equal(notes + 2, (await desk.Row(its)).GetProperty("version").GetInt32());
        Assert.Equal(notes, (await desk.History(its.Id())).Count(type => type == "note_added"));
        Assert.Contains(": 0 rows differed", await hub.Once("rebuild"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_what_migrating_does_when_another_version_made_the_board()
    {
        await using var world = await HubWorld.Create();
        var hub = await world.StartHub();
        using (var desk = await Desk.SignIn(world, hub))
        using (var hotline = new Department(world, hub, "hotline"))
        {
            await hotline.At("m", "flooding", Here);
            await desk.OpenAt("flooding", Here);
        }

        await hub.Stop();
        var before = await Everything(world);
        await world.Query<string>("update derived_shape set shape = '0:before' returning shape");
        await world.Query<int>("delete from board returning 1");
        await world.Query<int>("update mt_doc_incidentrow set data = data - 'phase' returning 1");

        var (code, said) = await hub.Run();
        Assert.Equal(2, code);
        Assert.Contains("run 'hub migrate' first", said, StringComparison.Ordinal);
        Assert.Contains("Rebuilt 1 incidents", await hub.Once("migrate"), StringComparison.Ordinal);
        Assert.Equal(before, await Everything(world));
        Assert.DoesNotContain("Rebuilt", await hub.Once("migrate"), StringComparison.Ordinal);
        await hub.Start();
    }

    private static async Task LiveABusyLife(HubWorld world, HubProcess hub, Desk desk, Desk admin)
    {
        using var hotline = new Department(world, hub, "hotline");
        await hotline.At("f1", "flooding", Here, "立交桥下积水", "示例路 1 号 \\ \"桥\"");
        await hotline.At("f2", "flooding", There, severity: 2);
        await hotline.At("g1", "gas-leak", Here, "有煤气味 𠮷");
        await hotline.At("n1", "noise", Here);
        await hotline.At("n2", "noise", Here);
        await hotline.At("d1", "dispute", There);
        var (flood, second, gas, noise, dispute) = (await desk.OpenAt("flooding", Here), await desk.OpenAt("flooding", There), await desk.OpenAt("gas-leak", Here), await desk.OpenAt("noise", Here, 2), await desk.OpenAt("dispute", There));

        await Do(desk, flood, "acknowledgement", null);
        await Do(desk, flood, "note", new { text = "水深 30 厘米" });
        await Do(desk, flood, "summons", new { departments = Called, reason = "封路、抽排" });
        await Do(desk, flood, "report-in", new { department = "traffic", text = "已到" }, admin);
        await Do(desk, flood, "command", new { onScene = true, text = "现场指挥" });
        await Do(desk, flood, "severity", new { severity = 2, reason = "扩大" });
        await Do(desk, second, "merge", new { into = flood.Id(), reason = "同一场雨" });
        await Do(desk, gas, "confirmation", new { text = "属实" });
        await Do(desk, gas, "position", new { lon = 120.2041234567, lat = 36.0561234567, crs = "GCJ02", reason = "电话核实" });
        await Do(desk, gas, "kind", new { kind = "pipeline", reason = "是管线" });
        await Do(desk, gas, "resolution", new { text = "已换阀" });
        await Do(desk, gas, "verification", new { done = false, text = "仍有气味" }, admin);
        await Do(desk, gas, "resolution", new { text = "已再换" });
        await Do(desk, gas, "verification", new { done = true }, admin);
        await Do(desk, gas, "closure", new { text = "结案" });
        await Do(desk, gas, "reopening", new { reason = "复发" });
        await Do(desk, dispute, "escalation", new { reason = "涉及多户" });
        await Do(desk, dispute, "dismissal", new { reason = "not-actionable", text = "已自行和解" });
        var last = (await desk.Get($"api/incidents/{noise.Id()}/signals")).GetProperty("rows").EnumerateArray().Last().Id();
        await desk.Create($"api/incidents/{noise.Id()}/split", new { signals = new[] { last }, reason = "另一家" });
        using var photo = new ByteArrayContent(Photo.PlainJpeg) { Headers = { ContentType = new("image/jpeg") } };
        Assert.Equal(HttpStatusCode.Created, (await desk.Http.PostAsync($"api/incidents/{flood.Id()}/files", photo)).StatusCode);
        await hotline.At("f3", "flooding", There);
        await Eventually.Get(() => desk.Row(flood), row => row.Signals() == 3);
    }

    private static async Task Do(Desk desk, JsonElement its, string what, object? body, Desk? by = null) =>
        Assert.Equal((what, HttpStatusCode.NoContent, ""), await Answer((by ?? desk).Command($"api/incidents/{its.Id()}/{what}", body), what));

    private static async Task<(string, HttpStatusCode, string)> Answer(Task<(HttpStatusCode Status, string Code)> answer, string what) => (what, (await answer).Status, (await answer).Code);

    private static Task Published(HubWorld world) => Eventually.True(async () =>
        await world.Query<bool>("select (select last_seq_id from mt_event_progression where name = 'incident-changed:All') >= (select max(seq_id) from mt_events where type <> 'heartbeat_passed')"));

    private static async Task<Dictionary<string, string>> Everything(HubWorld world)
    {
        var all = new Dictionary<string, string>();
        foreach (var (name, sql) in Derived)
            all[name] = await world.Query<string>(sql);
        return all;
    }
}
