using System.Net;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>
/// Where the stations of a drill hub connect. A station protocol does not say of which world a port is, so the port must
/// stand to the hub's HTTP port as `deploy/up` sets them, or be named; one that is the live world's never opens.
/// </summary>
public static class StationDoor
{
    private const int DrillHttpPort = 8090;

    public static DnsEndPoint Of(StationKind kind, Uri hub, int? named)
    {
        var offset = hub.Port - DrillHttpPort;
        var port = named ?? (offset >= 0 && kind.DrillPort + offset < 65536
            ? kind.DrillPort + offset
            : throw new RefusedToStart($"The hub at {hub} has not the port of deploy/up, so its stations' port is not known: name it with --port."));
        return StationKind.All.Any(any => port == any.LivePort || port == any.LivePort + offset)
            ? throw new RefusedToStart($"Port {port} is where the live world's stations speak. Simulated feeds exist in the drill world only; nothing was sent there.")
            : new DnsEndPoint(hub.DnsSafeHost, port);
    }
}
