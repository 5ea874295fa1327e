using System.Diagnostics;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>Two processes on one database and one broker: one outbox at a time, no incident twice.</summary>
public sealed class two_hubs : IAsyncLifetime
{
    private HubWorld _world = null!;
    private HubProcess _one = null!;
    private HubProcess _other = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create();
        _one = await _world.StartHub();
        _other = _world.Hub(null, Ports.Free(), Ports.Free());
        await _other.Start();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task open_one_incident_for_one_fire()
    {
        await Task.WhenAll(Reports(_one, "a"), Reports(_other, "b"));

        using var desk = await Desk.SignIn(_world, _other);
        var rows = await Eventually.Get(() => desk.Incidents("kind=fire"), rows => rows.Sum(r => r.GetProperty("signalCount").GetInt32()) == 40);
        Assert.Single(rows);

        async Task Reports(HubProcess hub, string name)
        {
            using var department = new Department(_world, hub, "emergency");
            await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
                Assert.Equal(202, (int)(await department.Send($"{name}{n}", Department.Report($"{name}{n}", "fire"))).Status)));
        }
    }

    [Fact]
    public async Task take_over_from_each_other_within_five_seconds_of_a_kill()
    {
        var dies = await Leader();
        var lives = dies == _one ? _other : _one;
        using var watcher = await Desk.SignIn(_world, lives);
        await using var shown = await LiveScreen.Open(watcher);
        await shown.Until(e => e.Type == "snapshot");

        await dies.Kill();
        var killed = Stopwatch.StartNew();
        using var department = new Department(_world, lives, "water");
        Assert.Equal(202, (int)(await department.Send("w1", Department.Report("w1", "water-burst"))).Status);
        await shown.UntilChange("incident_opened", "water-burst");

        TestContext.Current.TestOutputHelper?.WriteLine($"shown {killed.Elapsed.TotalSeconds:0.0} s after the kill");
        Assert.InRange(killed.Elapsed.TotalSeconds, 0, 5);
        Assert.Single(await watcher.Incidents("kind=water-burst"));

        async Task<HubProcess> Leader() => await Eventually.Get(
            async () => await Leads(_one) ? _one : await Leads(_other) ? _other : null!, hub => hub is not null);
    }

    private static async Task<bool> Leads(HubProcess hub)
    {
        using var http = new HttpClient { BaseAddress = hub.Url };
        return (await http.GetStringAsync("healthz/ready")).Contains("running here", StringComparison.Ordinal);
    }
}
