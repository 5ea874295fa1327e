using System.Net;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Stations;

public class letting_peers_in
{
    private static readonly IPAddress One = IPAddress.Parse("192.0.2.1"), Two = IPAddress.Parse("192.0.2.2");

    [Fact]
    public void stops_at_the_peers_limit_and_lets_it_in_again_when_it_left()
    {
        var gate = new PeerGate(new StationLimits { ConnectionsPerPeer = 2 }, TimeProvider.System);
        Assert.Equal([null, null, "connections.too-many-of-peer", null], new[] { gate.Enter(One), gate.Enter(One), gate.Enter(One), gate.Enter(Two) });
        gate.Leave(One);
        Assert.Null(gate.Enter(One));
        Assert.Equal(3, gate.Connections);
    }

    [Fact]
    public void stops_at_the_limit_of_all()
    {
        var gate = new PeerGate(new StationLimits { Connections = 1 }, TimeProvider.System);
        Assert.Null(gate.Enter(One));
        Assert.Equal("connections.too-many", gate.Enter(Two));
        gate.Leave(One);
        Assert.Null(gate.Enter(Two));
    }

    [Fact]
    public void asks_the_list_of_networks_first()
    {
        var gate = new PeerGate(new StationLimits { Allowed = [IPNetwork.Parse("192.0.2.0/31")] }, TimeProvider.System);
        Assert.Null(gate.Enter(One));
        Assert.Equal("peer.not-allowed", gate.Enter(Two));
    }

    [Fact]
    public void lets_a_seconds_worth_of_frames_pass_at_once_and_then_one_at_a_time()
    {
        var clock = new StoppedClock();
        var gate = new PeerGate(new StationLimits { FramesPerSecond = 10 }, clock);
        gate.Enter(One);
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(TimeSpan.Zero, gate.Count(One)));
        Assert.Equal(TimeSpan.FromMilliseconds(100), gate.Count(One));
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, gate.Count(One));
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
