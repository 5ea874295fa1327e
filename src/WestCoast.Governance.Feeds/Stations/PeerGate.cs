using System.Collections.Concurrent;
using System.Net;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>Who may connect, how often at a time, and how many frames a second.</summary>
public sealed class PeerGate(StationLimits limits, TimeProvider real)
{
    private readonly ConcurrentDictionary<IPAddress, Peer> _peers = new();
    private int _connections;

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>The stable word of the limit that is met, or null: then the peer counts until <see cref="Leave"/>.</summary>
    public string? Enter(IPAddress address)
    {
        if (limits.Allowed.Count > 0 && !limits.Allowed.Any(network => network.Contains(address)))
            return "peer.not-allowed";
        if (Interlocked.Increment(ref _connections) > limits.Connections)
        {
            Interlocked.Decrement(ref _connections);
            return "connections.too-many";
        }

        var peer = _peers.GetOrAdd(address, _ => new Peer());
        lock (peer)
        {
            if (peer.Connections < limits.ConnectionsPerPeer)
            {
                peer.Connections++;
                _peers[address] = peer; // it may have been forgotten a moment ago
                return null;
            }
        }

        Interlocked.Decrement(ref _connections);
        return "connections.too-many-of-peer";
    }

    public void Leave(IPAddress address)
    {
        Interlocked.Decrement(ref _connections);
        if (!_peers.TryGetValue(address, out var peer))
            return;

        lock (peer)
        {
            if (--peer.Connections == 0)
                _peers.TryRemove(address, out _);
        }
    }

    /// <summary>How long the peer's next bytes must wait; counts the frame. A second's worth may come at once.</summary>
    public TimeSpan Count(IPAddress address)
    {
        if (!_peers.TryGetValue(address, out var peer))
            return TimeSpan.Zero;

        var step = TimeSpan.FromSeconds(1.0 / limits.FramesPerSecond);
        lock (peer)
        {
            var now = real.GetElapsedTime(0);
            peer.PaidUntil = (peer.PaidUntil > now ? peer.PaidUntil : now) + step;
            var ahead = peer.PaidUntil - now;
            return ahead > TimeSpan.FromSeconds(1) ? ahead - TimeSpan.FromSeconds(1) : TimeSpan.Zero;
        }
    }

    private sealed class Peer
    {
        public int Connections;
        public TimeSpan PaidUntil;
    }
}
