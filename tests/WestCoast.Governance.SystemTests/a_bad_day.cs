using System.Diagnostics;
using System.Net;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>The broker or the database is stopped or killed under load; senders do what senders do.</summary>
public sealed class a_bad_day : IAsyncLifetime
{
    private OwnServers _servers = null!;
    private HubWorld _world = null!;
    private HubProcess _hub = null!;

    public async ValueTask InitializeAsync()
    {
        (_servers, _world) = await OwnServers.Start();
        _hub = await _world.StartHub();
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _servers.DisposeAsync();
    }

    [Fact]
    public async Task without_a_broker_nothing_is_promised_and_later_everything_arrives_once()
    {
        using var department = new Department(_world, _hub, "hotline");
        await using var sensor = new Sensor(_world, _hub, "hazmat-0001");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send("a0", Department.Report("a0", "noise"))).Status);
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(3, readingId: "b0")));

        await _servers.Stop("rabbitmq");
        var asked = Stopwatch.StartNew();
        var refused = await department.Send("a1", Department.Report("a1", "noise"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "bus.unavailable"), (refused.Status, refused.Code));
        Assert.NotNull(refused.RetryAfter);
        Assert.InRange(asked.Elapsed.TotalSeconds, 0, 3);
        var alarm = sensor.PublishUntilAcknowledged(Sensor.Reading(60, readingId: "b1"), TimeSpan.FromSeconds(120));
        await Assert.ThrowsAsync<TimeoutException>(() => alarm.WaitAsync(TimeSpan.FromSeconds(5)));
        using var desk = await Desk.SignIn(_world, _hub);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await desk.Http.GetAsync("healthz/ready")).StatusCode);

        await _servers.Start("rabbitmq");
        foreach (var id in (string[])["a1", "a2", "a2", "a1"])
            await Eventually.True(async () => (await department.Send(id, Department.Report(id, "noise"))).Status == HttpStatusCode.Accepted);
        Assert.True(await alarm > 1);

        var noise = await Eventually.Get(() => desk.Incidents("kind=noise"), rows => rows.Sum(Signals) == 3, TimeSpan.FromSeconds(120));
        Assert.Single(noise);
        Assert.Single(await Eventually.Get(() => desk.Incidents("kind=gas-leak"), rows => rows.Count > 0, TimeSpan.FromSeconds(120)));
        Assert.Equal(4, await _world.Query<long>("select count(*) from mt_doc_receivedsignal"));
        await _hub.Ready();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task without_a_database_messages_wait_in_their_queues_and_then_drain(bool killed)
    {
        using var department = new Department(_world, _hub, "water");
        await using var sensor = new Sensor(_world, _hub, "hazmat-0005");
        using var desk = await Desk.SignIn(_world, _hub);
        await using var screen = await LiveScreen.Open(desk);
        await screen.Until(e => e.Type == "snapshot");

        await (killed ? _servers.Kill("postgres") : _servers.Stop("postgres"));
        for (var n = 0; n < 10; n++)
            Assert.Equal(HttpStatusCode.Accepted, (await department.Send($"w{n}", Department.Report($"w{n}", "water-burst"))).Status);
        foreach (var (value, n) in new[] { 30.0, 60, 5 }.Select((value, n) => (value, n)))
            Assert.Equal(0, await sensor.Publish(Sensor.Reading(value, readingId: $"d{n}")));
        var told = await desk.Http.GetAsync("api/incidents");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store.unavailable"), (told.StatusCode, await Desk.ProblemCode(told)));

        await _servers.Start("postgres");
        await screen.UntilChange("condition_cleared", "gas-leak");
        var bursts = await Eventually.Get(() => desk.Incidents("kind=water-burst"), rows => rows.Sum(Signals) == 10);
        Assert.Single(bursts);
        Assert.Equal(13, await _world.Query<long>("select count(*) from mt_doc_receivedsignal"));
        await _hub.Ready();
        Assert.Equal("No dead letters.", (await _hub.Once("dead-letters", "list")).Trim());
    }

    private static int Signals(System.Text.Json.JsonElement row) => row.GetProperty("signalCount").GetInt32();
}
