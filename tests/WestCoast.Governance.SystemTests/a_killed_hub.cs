using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>kill -9 at the worst moments: what was accepted has its effect, once, counted in the store and on the screen.</summary>
public sealed class a_killed_hub : IAsyncLifetime
{
    private const int Reports = 12;

    private readonly OwnSeeds _patient = new(("gas-leak", "acknowledge", 600)); // on a slow machine a minute passes here

    private HubWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await HubWorld.Create(seeds: _patient.Folder);

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        _patient.Dispose();
    }

    [Theory]
    [InlineData(CrashPoint.ConfirmedNotAcknowledged)]
    [InlineData(CrashPoint.StoredNotAcknowledged)]
    [InlineData(CrashPoint.PublishedNotRecorded)]
    [InlineData(CrashPoint.DetectedNotStored)]
    public async Task loses_nothing_and_doubles_nothing(string place)
    {
        var mark = Path.Combine(_world.Folder, "crashed");
        var hub = _world.Hub();
        await hub.Start(("WCG_CRASH_AT", place), ("WCG_CRASH_MARK", mark));

        var sending = Send(hub);
        await hub.Ended().WaitAsync(Eventually.Patience);
        Assert.Equal(place, await File.ReadAllTextAsync(mark));
        await hub.Start();
        await sending;

        using var desk = await Desk.SignIn(_world, hub);
        await Eventually.Get(() => desk.Incidents("kind=noise"), rows => rows.Count > 0 && rows.Sum(Signals) == Reports);
        var gas = await Eventually.Get(() => desk.Incidents("kind=gas-leak"), rows => rows.Count == 1 && Signals(rows[0]) == 2);
        Assert.Equal(2, gas[0].GetProperty("severity").GetInt32());
        const string Worse = " severity_raised incident_routed"; // not there when the broker gave the milder one back after the worse
        Assert.Equal("incident_opened incident_routed signal_joined", string.Join(' ', await desk.History(gas[0].GetProperty("id").GetString()!)).Replace(Worse, "", StringComparison.Ordinal));

        Assert.Equal(Reports + 2, await _world.Query<long>("select count(*) from mt_doc_receivedsignal"));
        Assert.Equal(Reports + 2, await _world.Query<long>("select count(*) from mt_events where type in ('incident_opened', 'signal_joined')"));
        Assert.Equal(4, await _world.Query<long>("select count(*) from readings"));
        await EveryChangeReachedTheOutbox();
        Assert.DoesNotContain("rest in", hub.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_every_change_to_a_screen_that_comes_back()
    {
        var hub = await _world.StartHub();
        string lastSeen;
        using (var before = await Desk.SignIn(_world, hub))
        {
            await using var screen = await LiveScreen.Open(before);
            lastSeen = (await screen.Until(e => e.Type == "snapshot")).Id!;
        }

        await hub.Kill();
        await hub.Start(("WCG_CRASH_AT", CrashPoint.PublishedNotRecorded), ("WCG_CRASH_MARK", Path.Combine(_world.Folder, "crashed")));
        var sending = Send(hub);
        await hub.Ended().WaitAsync(Eventually.Patience);
        await hub.Start();
        await sending;
        using var desk = await Desk.SignIn(_world, hub);
        await Eventually.Get(() => desk.Incidents(), rows => rows.Sum(Signals) == Reports + 2);

        await using var after = await LiveScreen.Open(desk, lastSeen);
        var stored = await _world.Query<long[]>("select array_agg(seq_id order by seq_id) from mt_events where type <> 'heartbeat_passed' and seq_id > $1", long.Parse(lastSeen));
        var shown = new List<long>();
        while (shown.Count < stored.Length)
        {
            var change = await after.Until(e => e.Type == "change");
            shown.Add(change.Data.GetProperty("sequence").GetInt64());
        }

        Assert.Equal(stored, shown);
    }

    /// <summary>Senders as they are: they send again, with the same id, what was not answered.</summary>
    private async Task Send(HubProcess hub)
    {
        using var department = new Department(_world, hub, "hotline");
        await using var sensor = new Sensor(_world, hub, "hazmat-0001");
        foreach (var (value, n) in new[] { 5.0, 30, 60, 55 }.Select((value, n) => (value, n)))
            await sensor.PublishUntilAcknowledged(Sensor.Reading(value, readingId: $"k{n}"));
        for (var n = 0; n < Reports; n++)
        {
            var body = Department.Report($"n{n}", "noise");
            await Eventually.True(async () => (int)(await department.Send($"n{n}", body)).Status == 202);
        }
    }

    private Task EveryChangeReachedTheOutbox() => Eventually.True(() => _world.Query<bool>(
        "select (select max(seq_id) from mt_events) <= coalesce((select last_seq_id from mt_event_progression where name = 'incident-changed:All'), 0)"));

    private static int Signals(System.Text.Json.JsonElement row) => row.GetProperty("signalCount").GetInt32();
}
