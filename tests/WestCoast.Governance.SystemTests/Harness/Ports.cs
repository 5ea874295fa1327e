using System.Net;
using System.Net.Sockets;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Free ports below the range that outgoing connections take theirs from, each given out once.</summary>
internal static class Ports
{
    private static int _next = 21_000 + (Environment.ProcessId % 97 * 100);

    public static int Free()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref _next);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // somebody else's
            }
        }
    }
}
