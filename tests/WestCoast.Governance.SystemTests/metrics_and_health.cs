using System.Net;
using System.Text.Json;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>The figures exist and count what happens; health says which world this is and what it stands on.</summary>
public sealed class metrics_and_health(OneHub one) : IClassFixture<OneHub>
{
    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task count_what_comes_in_and_what_is_turned_away()
    {
        var before = await Metrics.Of(_hub);
        using var department = new Department(_world, _hub, "water");
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("m1", Department.Report("m1", "water-burst"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await department.Send("m2", "{}")).Status);
        Assert.Equal(0, await sensor.Publish($"[{Sensor.Reading(30)},{Sensor.Reading(31)}]"));
        await sensor.Publish("{");
        using var desk = await Desk.SignIn(_world, _hub);
        await Eventually.Get(() => desk.Incidents(), rows => rows.Count == 2);

        var after = await Metrics.Of(_hub);
        Assert.Equal(1, More("wcg_accepted", "feed=\"water\""));
        Assert.Equal(2, More("wcg_accepted", "feed=\"hazmat\""));
        Assert.Equal(1, More("wcg_refused", "feed=\"water\"", "reason=\"id.missing\""));
        Assert.Equal(1, More("wcg_refused", "feed=\"hazmat\"", "reason=\"json.malformed\""));
        Assert.Equal(2, More("wcg_events", "type=\"incident_opened\""));
        Assert.Equal(1, More("wcg_detection_lag_seconds_count"));
        Assert.Equal(2, More("wcg_store_seconds_count"));
        Assert.True(More("wcg_confirm_seconds_count") >= 5);
        Assert.Equal(1, More("wcg_devices_connected"));
        await Eventually.True(async () => (await Metrics.Of(_hub)).Sum("wcg_screen_lag_seconds_count") >= 2);

        double More(string name, params string[] labels) => after.Sum(name, labels) - before.Sum(name, labels);
    }

    [Fact]
    public async Task count_the_screens_that_are_open()
    {
        using var desk = await Desk.SignIn(_world, _hub);
        await Eventually.True(async () => (await Metrics.Of(_hub)).Sum("wcg_screens_connected") == 0);
        await using (var screen = await LiveScreen.Open(desk))
        {
            await screen.Next();
            Assert.Equal(1, (await Metrics.Of(_hub)).Sum("wcg_screens_connected"));
        }

        await Eventually.True(async () => (await Metrics.Of(_hub)).Sum("wcg_screens_connected") == 0);
    }

    [Fact]
    public async Task know_every_queue_and_the_outbox()
    {
        await Eventually.True(async () => (await Metrics.Of(_hub)).Has("wcg_queue_messages"));
        using var http = new HttpClient { BaseAddress = _hub.Url };
        var text = await http.GetStringAsync("metrics");
        foreach (var queue in new[] { "signals", "readings", "refused", "signals_error", "readings_error", "refused_error", "dead-letters", "unrouted" })
            Assert.Contains($"wcg_queue_messages{{queue=\"{queue}\"}} 0", text, StringComparison.Ordinal);
        Assert.Contains("wcg_stored_not_published", text, StringComparison.Ordinal);
        Assert.Contains("wcg_published_not_shown", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task say_which_world_this_is_and_what_it_stands_on()
    {
        using var http = new HttpClient { BaseAddress = _hub.Url };
        var live = JsonDocument.Parse(await http.GetStringAsync("healthz/live")).RootElement;
        Assert.Equal(("ok", "Live", "Actual", 1), (
            live.GetProperty("status").GetString(), live.GetProperty("world").GetString(), live.GetProperty("capStatus").GetString(), live.GetProperty("rate").GetInt32()));

        var ready = JsonDocument.Parse(await http.GetStringAsync("healthz/ready")).RootElement;
        Assert.Equal("ok", ready.GetProperty("status").GetString());
        var checks = ready.GetProperty("checks").EnumerateObject().ToList();
        Assert.Equal(["bus", "daemon", "database", "feeds", "outbox", "topology"], checks.Select(check => check.Name).Order());
        Assert.All(checks, check => Assert.Equal("ok", check.Value.GetProperty("status").GetString()));
    }
}
