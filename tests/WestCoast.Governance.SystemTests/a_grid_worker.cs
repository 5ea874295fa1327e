using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Work finds the worker: asked in turn, told at once, answered from the field; two hubs side by side, and everything once.</summary>
public sealed class a_grid_worker : IAsyncLifetime
{
    private readonly string _seeds = FewWorkers.Seeds();
    private HubWorld _world = null!;
    private HubProcess _hub = null!, _other = null!;
    private Desk _desk = null!, _first = null!, _second = null!;

    private string Outgoing => Path.Combine(_world.Folder, "outgoing");

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create(seeds: _seeds);
        _hub = await _world.StartHub(ToFile);
        _other = _world.Hub(ToFile, Ports.Free(), Ports.Free());
        await _other.Start();
        _desk = await Desk.SignIn(_world, _hub);
        _first = await Desk.SignInAs(_world, _other, "grid-worker");
        _second = await Desk.SignInAs(_world, _hub, "grid-worker-2");
    }

    public async ValueTask DisposeAsync()
    {
        _desk.Dispose();
        _first.Dispose();
        _second.Dispose();
        await _world.DisposeAsync();
        Directory.Delete(_seeds, recursive: true);
    }

    [Fact]
    public async Task is_asked_first_in_their_own_grid_and_the_next_when_they_refuse_and_one_does_it_and_another_verifies()
    {
        await using var phone = await LiveScreen.Open(_first, path: "api/assignments/stream");
        Assert.Empty((await phone.Until(e => e.Type == "snapshot")).Data.GetProperty("rows").EnumerateArray());
        var incident = await Reported("illegal-dumping");

        var told = (await phone.Until(e => e.Type == "assignment")).Row;
        Assert.Equal(("offered", incident, "worker", FewWorkers.First), (Text(told, "state"), Text(told, "incidentId"), Text(told.GetProperty("to"), "kind"), Text(told.GetProperty("to"), "id")));
        Assert.StartsWith("自动派单：本网格，在岗", Text(told, "why"), StringComparison.Ordinal);
        Assert.True(told.GetProperty("acceptBy").GetDateTimeOffset() > told.GetProperty("offeredAt").GetDateTimeOffset());
        var mine = Assert.Single(await Tasks(_first));
        await Eventually.True(async () => (await Tasks(_first))[0].GetProperty("deliveredAt").ValueKind == JsonValueKind.String);
        Assert.Equal(HttpStatusCode.NoContent, (await _first.Command($"api/assignments/{Text(mine, "id")}/reading", new { })).Status);
        Assert.Equal(JsonValueKind.String, (await _desk.Get($"api/incidents/{incident}/assignments")).GetProperty("rows")[0].GetProperty("readAt").ValueKind);
        Assert.Empty(await Tasks(_second));

        Assert.Equal((HttpStatusCode.BadRequest, "reason.missing"), await Answer(_first, mine, "refusal", new { reason = " " }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(_first, mine, "refusal", new { reason = "正在处置其他事件" }));
        Assert.Equal("refused", Text((await phone.Until(e => e.Type == "assignment" && Text(e.Row, "state") != "offered")).Row, "state"));
        var theirs = (await Eventually.Get(() => Tasks(_second), rows => rows.Count == 1))[0];
        Assert.Equal((HttpStatusCode.Conflict, "assignment.over"), await Answer(_first, mine, "acceptance", new { }));
        Assert.Equal((HttpStatusCode.Forbidden, "assignment.not-yours"), await Answer(_first, theirs, "acceptance", new { }));
        Assert.Equal((HttpStatusCode.NotFound, "assignment.unknown"), await _first.Command($"api/assignments/{Guid.NewGuid()}/acceptance", new { }));

        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(_second, theirs, "acceptance", new { }));
        Assert.Equal((HttpStatusCode.BadRequest, "position.crs-missing"), await Answer(_second, theirs, "arrival", new { lon = 120.2, lat = 36.05 }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(_second, theirs, "arrival", new { lon = 120.2092, lat = 36.0561, crs = "GCJ02", accuracyMetres = 8 }));
        Assert.Equal(((HttpStatusCode)422, "report.file-unknown"), await Answer(_second, theirs, "report", new { text = "已清运", files = new[] { Guid.NewGuid() }, done = true }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(_second, theirs, "report", new { text = "已清运", files = Array.Empty<Guid>(), done = true }));
        Assert.Equal(HttpStatusCode.Forbidden, (await _second.Command($"api/incidents/{incident}/verification", new { done = true })).Status);
        Assert.Equal((HttpStatusCode.NoContent, ""), await _desk.Command($"api/incidents/{incident}/verification", new { done = true }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await _desk.Command($"api/incidents/{incident}/closure", new { text = "结案" }));

        Assert.Empty(await Tasks(_second));
        Assert.Equal("done", Text((await Tasks(_second, "?all=true"))[0], "state"));
        Assert.Equal(
            [
                "incident_opened", "incident_routed", "incident_assigned", "assignment_refused", "incident_assigned", "assignment_accepted", "arrived_on_scene",
                "field_reported", "incident_resolved", "resolution_verified", "incident_closed",
            ],
            await _desk.History(incident));
        var arrived = (await _desk.Get($"api/incidents/{incident}/timeline")).GetProperty("entries")[6].GetProperty("data").GetProperty("position");
        Assert.Equal(("GCJ02", 120.2092), (Text(arrived, "sourceCrs"), arrived.GetProperty("sourceLongitude").GetDouble()));
        Assert.InRange(120.2092 - arrived.GetProperty("longitude").GetDouble(), 0.004, 0.006);
        await LeftOnce(incident, 2);
    }

    [Fact]
    public async Task who_does_not_want_it_leaves_it_to_the_community_and_that_to_the_subdistrict()
    {
        var incident = await Reported("road-damage");
        foreach (var worker in new[] { _first, _second })
            await Answer(worker, (await Eventually.Get(() => Tasks(worker), rows => rows.Count == 1))[0], "refusal", new { reason = "忙" });

        using var community = await Desk.SignInAs(_world, _other, "community-dispatcher");
        var ours = (await Eventually.Get(() => Tasks(community), rows => rows.Count == 1))[0];
        Assert.Equal(("desk", "370211001006"), (Text(ours.GetProperty("to"), "kind"), Text(ours.GetProperty("to"), "id")));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(community, ours, "refusal", new { reason = "无力处置" }));

        var row = await Eventually.Get(() => _desk.Get($"api/incidents/{incident}"), row => Text(row, "tier") == "subdistrict");
        Assert.Equal(("370211001", "nobody-accepted"), (Text(row, "division"), Text(row, "rule")));
        var escalated = (await _desk.Get($"api/incidents/{incident}/timeline")).GetProperty("entries").EnumerateArray().Single(e => Text(e, "type") == "incident_escalated");
        Assert.Equal("无人接单", Text(escalated.GetProperty("data"), "reason"));
    }

    [Fact]
    public async Task off_duty_is_never_called_neither_by_itself_nor_by_hand()
    {
        using var hotline = new Department(_world, _hub, "hotline");
        await hotline.Send("nobody", JsonSerializer.Serialize(new { id = "nobody", kind = "green-space", at = DateTimeOffset.UtcNow, division = "370211002001001" }));
        var elsewhere = (await Eventually.Get(() => _desk.Incidents("kind=green-space"), rows => rows.Count == 1 && rows[0].GetProperty("assignment").ValueKind == JsonValueKind.Object))[0];
        Assert.Equal("370211002001", Text(elsewhere.GetProperty("assignment"), "to")); // nobody there is on duty: the desk at once

        var incident = await Reported("noise"); // not given by itself
        var candidates = (await _desk.Get($"api/incidents/{incident}/candidates")).EnumerateArray().ToList();
        Assert.Equal([FewWorkers.First, FewWorkers.Second], candidates.Where(c => Text(c, "kind") == "worker").Select(c => Text(c, "id")));
        Assert.Equal(["department", "desk"], candidates.Select(c => Text(c, "kind")).Distinct().Skip(1));
        Assert.All(candidates, c => Assert.True(c.GetProperty("onDuty").GetBoolean() && Text(c, "why").Length > 0));
        Assert.Equal((HttpStatusCode.Conflict, "worker.off-duty"), await Give(incident, new { worker = FewWorkers.OffDuty }));
        Assert.Equal((HttpStatusCode.BadRequest, "worker.unknown"), await Give(incident, new { worker = "w-9999" }));
        Assert.Equal((HttpStatusCode.BadRequest, "department.unknown"), await Give(incident, new { department = "astronomy" }));
        Assert.Equal((HttpStatusCode.BadRequest, "assignment.to-whom"), await Give(incident, new { why = "?" }));

        Assert.Equal((HttpStatusCode.Created, ""), await Give(incident, new { worker = FewWorkers.First, why = "最近" }));
        var mine = (await Eventually.Get(() => Tasks(_first), rows => rows.Any(row => Text(row, "incidentId") == incident))).Single(row => Text(row, "incidentId") == incident);
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(_first, mine, "acceptance", new { }));
        Assert.Equal((HttpStatusCode.Conflict, "worker.off-duty"), await Answer(_first, mine, "handover", new { worker = FewWorkers.OffDuty, reason = "交班" }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(_first, mine, "handover", new { worker = FewWorkers.Second, reason = "交班" }));
        Assert.Contains(await Tasks(_second), row => Text(row, "incidentId") == incident && Text(row, "state") == "offered");
    }

    [Fact]
    public async Task is_not_the_only_one_a_department_takes_and_finishes_what_is_given_to_it()
    {
        using var emergency = await Desk.SignInAs(_world, _other, "department");
        var incident = await Reported("noise");
        Assert.Equal((HttpStatusCode.NotFound, "incident.unknown"), await emergency.Command($"api/incidents/{incident}/note", new { text = "?" }));
        Assert.Equal((HttpStatusCode.Created, ""), await Give(incident, new { department = "emergency", division = "370211" }));

        var ours = Assert.Single(await Tasks(emergency));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(emergency, ours, "acceptance", new { }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Answer(emergency, ours, "report", new { text = "已制止", done = true }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await emergency.Command($"api/incidents/{incident}/note", new { text = "可再查" })); // it may go on seeing what it had
    }

    private void ToFile(JsonObject config) => config["Outbound"] = new JsonObject { ["File"] = new JsonObject { ["Folder"] = Outgoing } };

    private async Task<string> Reported(string kind)
    {
        using var hotline = new Department(_world, _hub, "hotline");
        Assert.Equal(HttpStatusCode.Accepted, (await hotline.Send(kind, Department.Report(kind, kind))).Status);
        return Text((await Eventually.Get(() => _desk.Incidents($"kind={kind}"), rows => rows.Count == 1))[0], "id");
    }

    private Task<(HttpStatusCode Status, string Code)> Give(string incident, object to) => _desk.Command($"api/incidents/{incident}/assignment", to);

    private static Task<(HttpStatusCode Status, string Code)> Answer(Desk desk, JsonElement task, string what, object body) =>
        desk.Command($"api/assignments/{Text(task, "id")}/{what}", body);

    private static async Task<IReadOnlyList<JsonElement>> Tasks(Desk desk, string query = "") =>
        [.. (await desk.Get($"api/assignments{query}")).GetProperty("rows").EnumerateArray()];

    /// <summary>Every message about the incident is in the file once.</summary>
    private async Task LeftOnce(string incident, int messages)
    {
        var file = Path.Combine(Outgoing, "outbound.jsonl");
        var prefix = Guid.Parse(incident).ToString("N");
        var ids = await Eventually.Get(
            async () => File.Exists(file) ? (await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()).Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).ToList() : [],
            ids => ids.Count >= messages);
        Assert.Equal(messages, ids.Distinct().Count());
        Assert.Equal(messages, ids.Count);
        Assert.Equal(messages, await _world.Query<long>("select count(*) from inbox where incident_id = $1", Guid.Parse(incident)));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
