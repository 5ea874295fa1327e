using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations.Lines;

namespace WestCoast.Governance.Tests.Simulators.Stations;

public class a_station_on_its_line
{
    private readonly LineTally _tally = new();

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static Station Registered(string word, string address) => new()
    {
        Id = "station-1", Protocol = StationKind.All.Single(kind => kind.Word == word).Protocol, Address = address, Feed = "fire", Zh = "示例", En = "Example", Lon = 120.19, Lat = 35.96,
        Cell = "370211001001001", ExpectedIntervalSeconds = 60, Plate = "鲁B12345",
    };

    private static FindStation Registry(Station station) => (protocol, address) => (protocol, address) == (station.Protocol, station.Address) ? station : null;

    private static Gb26875Protocol Panels(Station panel) => new Gb26875Protocol(Registry(panel), StationMemory.InProcess(), Listener<Gb26875Frame>.Drill);

    /// <summary>Runs the station's line against the listener for as long as somebody hears it.</summary>
    private async Task Run<T>(string word, Station registered, Listener<T> hub, Faults faults, Func<StationLine, Storm, Task> meanwhile)
    {
        using var storm = new Storm();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var station = StationKind.All.Single(kind => kind.Word == word).Make(registered, 7);
        var random = new Random(3);
        using var line = new StationLine(
            station, new(hub.Address, TimeSpan.FromMilliseconds(5), faults, () => DateTimeOffset.UtcNow, random.NextDouble) { PauseBeforeReconnect = TimeSpan.FromMilliseconds(1) }, storm, _tally);
        var running = line.Run(over.Token, over.Token);
        await meanwhile(line, storm);
        await over.CancelAsync();
        await running;
    }

    [Fact]
    public async Task that_is_a_panel_is_confirmed_and_says_fire_when_told()
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults(), async (line, _) =>
        {
            await line.Raise("fire", TestContext.Current.CancellationToken);
            var (heard, malformed, _) = await hub.Hear(Panels(panel), all => all.Count >= 10 && all.Any(one => one.Signals.Any(signal => signal.Kind == "fire")) && _tally.Confirmed >= 9);
            Assert.Equal(0, malformed);
            Assert.All(heard, one => Assert.Null(one.Refused));
        });

        Assert.Equal(0, _tally.Denied);
        Assert.Equal(_tally.Sent, _tally.Confirmed + _tally.Unanswered);
    }

    [Fact]
    public async Task that_is_a_truck_signs_on_and_calls_for_help()
    {
        var truck = Registered("truck", "13905321234");
        using var hub = new Listener<Jt808Frame>();
        var protocol = new Jt808Protocol(Registry(truck), StationMemory.InProcess(), Listener<Jt808Frame>.Drill, Believe, () => [], Key);
        await Run("truck", truck, hub, new Faults(), async (line, _) =>
        {
            await line.Raise("emergency", TestContext.Current.CancellationToken);
            var (heard, _, _) = await hub.Hear(protocol, all => all.Any(one => one.Signals.Count > 0) && _tally.Confirmed >= 3);
            Assert.All(heard, one => Assert.Null(one.Refused));
        });
        Assert.Equal(0, _tally.Denied);

        static string? Believe(double longitude, double latitude, string crs, out Position? position)
        {
            position = new Position { Longitude = longitude, Latitude = latitude, SourceLongitude = longitude, SourceLatitude = latitude, SourceCrs = crs };
            return null;
        }
    }

    [Fact]
    public async Task that_is_a_gauge_reports_a_flood()
    {
        var gauge = Registered("gauge", "0012345678");
        using var hub = new Listener<Sl651Frame>();
        await Run("gauge", gauge, hub, new Faults(), async (line, _) =>
        {
            await line.Raise("flood", TestContext.Current.CancellationToken);
            await hub.Hear(new Sl651Protocol(Registry(gauge), StationMemory.InProcess(), Listener<Sl651Frame>.Drill), all => all.Any(one => one.Signals.Count > 0) && _tally.Confirmed >= 3);
        });
        Assert.Equal(0, _tally.Denied);
    }

    [Fact]
    public async Task that_is_a_monitor_reports_a_leak()
    {
        var monitor = Registered("monitor", "010000A8900016F000169DC0");
        using var hub = new Listener<Hj212Frame>();
        await Run("monitor", monitor, hub, new Faults(), async (line, _) =>
        {
            await line.Raise("leak", TestContext.Current.CancellationToken);
            await hub.Hear(new Hj212Protocol(Registry(monitor), StationMemory.InProcess(), Listener<Hj212Frame>.Drill), all => all.Any(one => one.Signals.Any(signal => signal.Kind == "toxic-gas")));
        });
        Assert.Equal(0, _tally.Denied);
    }

    [Theory]
    [InlineData("glued")]
    [InlineData("bytewise")]
    public async Task is_understood_however_its_bytes_are_cut(string fault)
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults().With(fault)!, async (_, _) =>
        {
            var (_, malformed, _) = await hub.Hear(Panels(panel), all => all.Count >= 8 && _tally.Confirmed >= 7);
            Assert.Equal(0, malformed);
        });
        Assert.Equal(0, _tally.Denied);
    }

    [Fact]
    public async Task with_wrong_checks_is_denied()
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults { BadCheck = 1 }, async (_, _) => Assert.Empty((await hub.Hear(Panels(panel), _ => _tally.Denied >= 5)).Heard));
        Assert.Equal((0, _tally.Sent), (_tally.Confirmed, _tally.Spoilt));
    }

    [Fact]
    public async Task that_is_cut_off_in_a_frame_comes_back()
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults { Half = 1 }, async (_, _) =>
        {
            for (var connection = 0; connection < 3; connection++)
            {
                var (heard, _, left) = await hub.Hear(Panels(panel), _ => false);
                Assert.Empty(heard);
                Assert.True(left > 0);
            }
        });
        Assert.True(_tally is { Sent: 0, Cut: >= 3, Reconnects: >= 2 }, _tally.ToString());
    }

    [Fact]
    public async Task comes_back_when_the_hub_hangs_up_and_in_a_storm()
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults(), async (_, storm) =>
        {
            await hub.Hear(Panels(panel), all => all.Count >= 2);
            var torn = hub.Hear(Panels(panel), _ => false);
            while (_tally.Open == 0 || _tally.Confirmed < 4)
                await Task.Yield();
            await storm.Break();
            await torn;
            await hub.Hear(Panels(panel), all => all.Count >= 2);
        });
        Assert.True(_tally.Reconnects >= 2, _tally.ToString());
    }

    [Fact]
    public async Task that_nobody_answers_knows_it()
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults(), async (_, _) => await hub.Hear(Panels(panel), all => all.Count >= 5, answers: false));
        Assert.Equal((0, 0, _tally.Sent), (_tally.Confirmed, _tally.Denied, _tally.Unanswered));
    }

    [Fact]
    public async Task that_falls_silent_says_no_more_and_stays()
    {
        var panel = Registered("panel", "889");
        using var hub = new Listener<Gb26875Frame>();
        await Run("panel", panel, hub, new Faults { SilentAfter = 2 }, async (_, _) =>
        {
            var hearing = hub.Hear(Panels(panel), all => all.Count > 4);
            while (_tally.Confirmed < 4)
                await Task.Yield();
            Assert.Equal((false, 1), (hearing.IsCompleted, _tally.Open));
        });
        Assert.Equal((4, 0), (_tally.Sent, _tally.Reconnects)); // its system, its parts, two heartbeats
    }
}
