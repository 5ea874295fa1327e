using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Stations;

namespace WestCoast.Governance.Tests.Stations;

public class a_silent_station
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static readonly Station Gauge = new()
    {
        Id = "sl651-001", Protocol = "sl651", Address = "0012345678", Feed = "water", Zh = "示例水文站", En = "Gauge", Lon = 120, Lat = 36, Cell = "370211001001001", ExpectedIntervalSeconds = 60,
    };

    [Fact]
    public void is_told_of_after_three_intervals_and_not_before()
    {
        Assert.Null(Judge(lastAt: Noon.AddSeconds(-180), since: null));
        var told = Judge(lastAt: Noon.AddSeconds(-181), since: null);
        Assert.Equal(("sensor-silent", SignalCondition.Raised, 180.0), (told!.Kind, told.Condition, told.Finding!.Limit));
    }

    [Fact]
    public void is_told_of_once() => Assert.Null(Judge(lastAt: Noon.AddHours(-1), since: Noon.AddHours(-1)));

    [Fact]
    public void that_speaks_again_clears_it()
    {
        var told = Judge(lastAt: Noon.AddSeconds(-1), since: Noon.AddHours(-1));
        Assert.Equal(SignalCondition.Cleared, told!.Condition);
    }

    [Fact]
    public void is_not_silent_to_a_hub_that_was_away() =>
        Assert.Null(StationSilence.Judge(new EdgeStamp(World.Live), Gauge, Noon.AddHours(-2), null, listeningSince: Noon.AddSeconds(-100), Noon));

    private static SignalReceived? Judge(DateTimeOffset lastAt, DateTimeOffset? since) =>
        StationSilence.Judge(new EdgeStamp(World.Live), Gauge, lastAt, since, listeningSince: Noon.AddDays(-1), Noon);
}
