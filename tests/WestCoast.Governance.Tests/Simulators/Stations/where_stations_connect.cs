using WestCoast.Governance.Simulators.Stations.Lines;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Simulators.Stations;

public class where_stations_connect
{
    private static readonly Uri Drill = new("http://127.0.0.1:8090/");

    private static StationKind Kind(string word) => StationKind.All.Single(kind => kind.Word == word);

    [Theory]
    [InlineData("panel", 5300)]
    [InlineData("monitor", 5312)]
    [InlineData("gauge", 5751)]
    [InlineData("truck", 5908)]
    public void is_where_deploy_up_has_them(string word, int port)
    {
        Assert.Equal((port, "127.0.0.1"), (StationDoor.Of(Kind(word), Drill, named: null).Port, StationDoor.Of(Kind(word), Drill, named: null).Host));
        Assert.Equal(port + 1000, StationDoor.Of(Kind(word), new("http://127.0.0.1:9090/"), named: null).Port);
    }

    [Fact]
    public void may_be_told() => Assert.Equal(40000, StationDoor.Of(Kind("panel"), new("https://hub.example/"), named: 40000).Port);

    [Fact]
    public void is_not_guessed_where_the_hub_is_somewhere_else() =>
        Assert.Contains("--port", Refused(() => StationDoor.Of(Kind("panel"), new("https://hub.example/"), named: null)), StringComparison.Ordinal);

    [Theory]
    [InlineData(8090, 5200)]
    [InlineData(8090, 5808)]
    [InlineData(9090, 6200)]
    [InlineData(9090, 5200)]
    public void is_never_a_port_of_the_live_world(int http, int port) =>
        Assert.Contains("drill world only", Refused(() => StationDoor.Of(Kind("panel"), new($"http://127.0.0.1:{http}/"), port)), StringComparison.Ordinal);

    [Fact]
    public void those_of_the_registry_come_first_and_nobody_comes_twice()
    {
        var kind = Kind("panel");
        Station[] registry = [Registered("gb26875", "889"), Registered("sl651", "12"), Registered("gb26875", kind.Address(2))];
        Assert.Equal(["889"], StationRoll.Of(kind, registry, 1).Select(station => station.Address));
        Assert.Equal(["889", kind.Address(2), kind.Address(1), kind.Address(3)], StationRoll.Of(kind, registry, 4).Select(station => station.Address));
    }

    private static string Refused(Func<object> work) => Record.Exception(work) is { } refusal && refusal.GetType().Name == "RefusedToStart" ? refusal.Message : "not refused";

    private static Station Registered(string protocol, string address) => new()
    {
        Id = address, Protocol = protocol, Address = address, Feed = "fire", Zh = "", En = "", Lon = 120, Lat = 36, Cell = "", ExpectedIntervalSeconds = 60,
    };
}
