using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Limits of minutes, on a drill clock that makes half seconds of them.</summary>
public sealed class the_deadlines : IAsyncLifetime
{
    private const int Never = 1_000_000;

    private readonly OwnSeeds _seeds = new(
        ("noise", "acknowledge", 2), ("noise", "resolve", Never),
        ("dispute", "acknowledge", Never), ("dispute", "act", 2), ("dispute", "resolve", Never));

    private HubWorld _world = null!;
    private HubProcess _hub = null!;
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create("drill", seeds: _seeds.Folder);
        _hub = await _world.StartHub(config => config["Drill"] = new JsonObject { ["Rate"] = 120 });
        _desk = await Desk.SignIn(_world, _hub);
    }

    public async ValueTask DisposeAsync()
    {
        _desk?.Dispose();
        await _world.DisposeAsync();
        _seeds.Dispose();
    }

    [Fact]
    public async Task of_acknowledging_take_an_incident_nobody_acknowledges_up_the_tiers_before_everybody_s_eyes()
    {
        await using var screen = await LiveScreen.Open(_desk);
        await screen.Until(e => e.Type == "snapshot");
        var id = await Reported("noise");

        await screen.UntilChange("deadline_missed", "noise");
        await screen.UntilChange("incident_escalated", "noise");
        Assert.Equal(
            [
                "incident_opened", "incident_routed", "deadline_missed", "incident_escalated", "incident_routed",
                "deadline_missed", "incident_escalated", "incident_routed", "deadline_missed",
            ],
            await History(id, length: 9));
        var row = await _desk.Get($"api/incidents/{id}");
        Assert.Equal(
            ("district", "370211", "overdue-to-next-tier"),
            (row.GetProperty("tier").GetString(), row.GetProperty("division").GetString(), row.GetProperty("rule").GetString()));
        Assert.Equal("逾期未签收，上报上一级", row.GetProperty("ruleReason").GetString());
        Assert.True(Limit(row, "acknowledge").GetProperty("missed").GetBoolean());
        await screen.Until(e => e.Type == "change" && e.Row.GetProperty("kind").GetString() == "noise" && Limit(e.Row, "acknowledge").GetProperty("missed").GetBoolean());

        var escalated = (await Events(id)).First(e => e.GetProperty("type").GetString() == "incident_escalated").GetProperty("data");
        Assert.Equal("逾期未签收", escalated.GetProperty("reason").GetString());
        Assert.Equal(0, await _world.Query<long>("select count(*) from open_deadlines where incident_id = $1 and step = 'acknowledge'", Guid.Parse(id)));
    }

    [Fact]
    public async Task of_doing_something_give_an_incident_back_that_somebody_acknowledged_and_left()
    {
        var id = await Reported("dispute");
        var before = Limit(await _desk.Get($"api/incidents/{id}"), "acknowledge").GetProperty("dueAt").GetDateTimeOffset();
        Assert.Equal(HttpStatusCode.NoContent, (await _desk.Command($"api/incidents/{id}/acknowledgement")).Status);

        Assert.Equal(["incident_opened", "incident_routed", "incident_acknowledged", "deadline_missed", "acknowledgement_expired"], await History(id, length: 5));
        var row = await _desk.Get($"api/incidents/{id}");
        Assert.Equal((JsonValueKind.Null, "new"), (row.GetProperty("acknowledgedBy").ValueKind, row.GetProperty("phase").GetString()));
        Assert.True(Limit(row, "acknowledge").GetProperty("dueAt").GetDateTimeOffset() > before);
        Assert.Equal(HttpStatusCode.NoContent, (await _desk.Command($"api/incidents/{id}/acknowledgement")).Status);
    }

    [Fact]
    public async Task of_resolving_remind_first_and_then_put_it_under_the_next_tier_s_eye()
    {
        await using var screen = await LiveScreen.Open(_desk);
        await screen.Until(e => e.Type == "snapshot");
        await using var planted = new Planted(_world);
        var (now, due) = (await Now(), (await Now()).AddHours(1)); // half a minute
        var id = $"{await planted.Incident(new Deadline(Steps.Resolve, due, 60, "示例", RemindAt: now))}";

        await screen.UntilChange("deadline_reminded", "other");
        await screen.UntilChange("supervision_started", "other");
        Assert.Equal(["incident_opened", "incident_routed", "deadline_reminded", "deadline_missed", "supervision_started"], await History(id, length: 5));
        Assert.Equal("subdistrict", (await _desk.Get($"api/incidents/{id}")).GetProperty("supervisedBy").GetString());

        var told = (await Events(id)).Select(e => e.GetProperty("data")).ToList();
        Assert.InRange(At(told[2]), now, due);
        Assert.InRange(At(told[3]), due, due.AddHours(2));
    }

    [Fact]
    public async Task of_accepting_end_an_assignment_that_nobody_accepts()
    {
        await using var planted = new Planted(_world);
        var id = await planted.Assignment(acceptBy: DateTimeOffset.UtcNow.AddMinutes(-5));

        Assert.Equal(["incident_opened", "incident_routed", "incident_assigned", "deadline_missed", "assignment_expired"], await History($"{id}", length: 5));
        Assert.Equal(JsonValueKind.Null, (await _desk.Get($"api/incidents/{id}")).GetProperty("assignment").ValueKind);
    }

    private async Task<string> Reported(string kind)
    {
        using var department = new Department(_world, _hub, "hotline");
        Assert.Equal(202, (int)(await department.Send(kind, Department.Report(kind, kind, at: await Now()))).Status);
        return (await Eventually.Get(() => _desk.Incidents($"kind={kind}"), rows => rows.Count == 1))[0].GetProperty("id").GetString()!;
    }

    private async Task<DateTimeOffset> Now() => JsonNode.Parse(await _desk.Http.GetStringAsync("healthz/live"))!["now"]!.GetValue<DateTimeOffset>();

    private Task<IReadOnlyList<string>> History(string id, int length) => Eventually.Get(() => _desk.History(id), events => events.Count >= length);

    private async Task<List<JsonElement>> Events(string id) => [.. (await _desk.Get($"api/incidents/{id}/timeline")).GetProperty("entries").EnumerateArray()];

    private static JsonElement Limit(JsonElement row, string step) => row.GetProperty("deadlines").EnumerateArray().Single(d => d.GetProperty("name").GetString() == step);

    private static DateTimeOffset At(JsonElement happened) => happened.GetProperty("at").GetDateTimeOffset();
}
