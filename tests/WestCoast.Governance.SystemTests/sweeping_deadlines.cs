using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Many limits at once, several hubs, hubs that are killed, incidents that cannot be read: each limit is missed once.</summary>
public sealed class sweeping_deadlines : IAsyncLifetime
{
    private const string Missed = "select count(*) from mt_events where type = 'deadline_missed'";
    private const string Escalated = "select count(*) from mt_events where type = 'incident_escalated'";

    private HubWorld _world = null!;
    private Planted _planted = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _planted = new Planted(_world);
    }

    public async ValueTask DisposeAsync()
    {
        await _planted.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task by_two_hubs_at_once_misses_each_limit_once()
    {
        const int many = 500;
        var one = await _world.StartHub();
        var other = _world.Hub(null, Ports.Free(), Ports.Free());
        await other.Start();
        await Plant(many, due: DateTimeOffset.UtcNow.AddSeconds(20));
        Assert.Equal(many, await _world.Query<long>("select count(*) from open_deadlines where step = 'acknowledge'"));

        await EachOnce(many);
        foreach (var hub in new[] { one, other })
            Assert.InRange((await Metrics.Of(hub)).Sum("wcg_events", "type=\"deadline_missed\""), 1, many - 1);
        await Eventually.True(async () => (await Metrics.Of(one)).Sum("wcg_deadlines_overdue") == 0);
        Assert.True((await Metrics.Of(one)).Sum("wcg_sweep_seconds_count") > 0);
    }

    [Theory]
    [InlineData(CrashPoint.DeadlinesTaken)]
    [InlineData(CrashPoint.DeadlineSeenTo)]
    public async Task goes_on_after_a_kill_in_the_middle(string place)
    {
        const int many = 40;
        await Plant(many, due: DateTimeOffset.UtcNow.AddMinutes(-10));
        var hub = _world.Hub();
        hub.Launch(("WCG_CRASH_AT", place), ("WCG_CRASH_MARK", Path.Combine(_world.Folder, "crashed")));
        await hub.Ended().WaitAsync(Eventually.Patience);
        Assert.InRange(await _world.Query<long>(Missed), 0, many - 1);

        await hub.Start();
        await EachOnce(many);
    }

    [Fact]
    public async Task sets_aside_what_cannot_be_read_and_sees_to_the_others()
    {
        await Plant(1, due: DateTimeOffset.UtcNow.AddMinutes(-20));
        var broken = await _world.Query<Guid>("select incident_id from open_deadlines limit 1");
        await _world.Query<object?>("with broken as (update mt_doc_incident set data = jsonb_set(data, '{severity}', '\"nonsense\"') where id = $1 returning 1) select count(*) from broken", broken);
        await Plant(20, due: DateTimeOffset.UtcNow.AddMinutes(-10));
        var hub = await _world.StartHub();

        await Eventually.True(async () => await _world.Query<long>(Missed) == 20);
        await Eventually.True(async () => (await Metrics.Of(hub)).Sum("wcg_deadlines_set_aside") == 1);
        Assert.Contains($"of incident {broken} could not be seen to (5 times); it is set aside", hub.Output, StringComparison.Ordinal);
        Assert.InRange((await Metrics.Of(hub)).Sum("wcg_deadline_faults"), 5, 6);

        await _world.Query<object?>(
            """
            with mended as (update mt_doc_incident set data = jsonb_set(data, '{severity}', '"General"') where id = $1 returning 1),
                 waited as (update open_deadlines set not_before = null where incident_id = $1 returning 1)
            select count(*) from mended, waited
            """, broken);
        await EachOnce(21);
        await Eventually.True(async () => (await Metrics.Of(hub)).Sum("wcg_deadlines_set_aside") == 0);
    }

    [Fact]
    public async Task mends_rows_that_are_not_as_the_events_say()
    {
        await Plant(1, due: DateTimeOffset.UtcNow.AddDays(1));
        await _world.Query<object?>("with early as (update open_deadlines set next_at = now() - interval '1 hour' where step = 'acknowledge' returning 1) select count(*) from early");
        await _world.Query<object?>(
            """
            with added as (insert into open_deadlines (incident_id, step, due_at, next_at) values (gen_random_uuid(), 'resolve', now(), now()),
                (gen_random_uuid(), 'act', now(), now()) returning 1) select count(*) from added
            """);
        var hub = await _world.StartHub();

        await Eventually.True(() => _world.Query<bool>("select count(*) = 1 and min(next_at) = min(due_at) and min(due_at) > now() from open_deadlines where step <> 'arrive'"));
        Assert.Equal(0, await _world.Query<long>(Missed));
        Assert.Contains("was not as its events say; mended", hub.Output, StringComparison.Ordinal);
    }

    private Task Plant(int many, DateTimeOffset due) => Parallel.ForEachAsync(
        Enumerable.Range(0, many), new ParallelOptions { MaxDegreeOfParallelism = 4 },
        async (_, _) => await _planted.Incident(new Deadline(Steps.Acknowledge, due, 60, "示例")));

    /// <summary>Each was missed and went up one tier, where it is acknowledged by the limits of the catalogue: not soon.</summary>
    private async Task EachOnce(int many)
    {
        await Eventually.True(async () => await _world.Query<long>(Missed) >= many);
        Assert.Equal((many, many), (await _world.Query<long>(Missed), await _world.Query<long>(Escalated)));
        Assert.Equal(many, await _world.Query<long>("select count(distinct stream_id) from mt_events where type = 'deadline_missed'"));
        Assert.Equal(0, await _world.Query<long>("select count(*) from open_deadlines where step = 'acknowledge' and next_at <= now()"));
    }
}
