using System.Text;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public sealed class signing_in_as_a_station : IAsyncDisposable
{
    private readonly StationPost _post = new();
    private readonly MqttSigners _signers;

    public signing_in_as_a_station()
    {
        _post.Stations.Add(StationPost.Station("meokon", "SHMK19060013", "MK-1") with { Password = "terminal secret" });
        _post.Stations.Add(StationPost.Station("sparkplug", "west/edge1", "SP-1") with { Password = "edge secret" });
        _post.Stations.Add(StationPost.Station("sparkplug", "west/edge2", "SP-2"));
        _post.Stations.Add(StationPost.Station("sl651", "0001", "SL-1") with { Password = "gauge secret" });
        _post.Stations.Add(StationPost.Station("meokon", "gas-007", "MK-7") with { Password = "taken name" });
        _post.Devices.Add(new Device("gas-007", "hazmat", "%LEL", Device.Hash("a secret")));
        _signers = new MqttSigners(_post.FindDevice, _post.Find);
    }

    [Theory]
    [InlineData("gas-007", "a secret", true)]
    [InlineData("gas-007", "taken name", false)]
    [InlineData("SHMK19060013", "terminal secret", true)]
    [InlineData("SHMK19060013", "edge secret", false)]
    [InlineData("west/edge1", "edge secret", true)]
    [InlineData("west/edge1", "", false)]
    [InlineData("west/edge2", "", false)]
    [InlineData("west/edge2", "anything", false)]
    [InlineData("0001", "gauge secret", false)]
    [InlineData("nobody", "", false)]
    [InlineData("", "", false)]
    public void takes_its_own_secret(string name, string secret, bool good) => Assert.Equal(good, _signers.SignIn(name, Encoding.UTF8.GetBytes(secret)) is not null);

    public ValueTask DisposeAsync() => _post.DisposeAsync();

    [Fact]
    public void tells_who_that_is()
    {
        Assert.Equal("SP-1", _signers.SignIn("west/edge1", "edge secret"u8)!.Station!.Id);
        Assert.Null(_signers.SignIn("gas-007", "a secret"u8)!.Station);
    }
}
