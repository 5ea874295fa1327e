using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>A protocol and the configured port on which it is spoken: <c>Feeds:{Name}:Port</c>, <c>:Address</c>, <c>:Allowed</c>, <c>:Limits</c>.</summary>
internal sealed record StationPort(string Section, int Port, IPAddress Address, Action<ListenOptions> Use)
{
    /// <summary>Null where no port is configured.</summary>
    public static StationPort? Of<T>(IConfiguration configuration, string section) => configuration.GetValue<int?>($"Feeds:{section}:Port") is { } port
        ? new(section, port, IPAddress.TryParse(configuration[$"Feeds:{section}:Address"] ?? "127.0.0.1", out var address)
            ? address : throw new Refusal($"Feeds:{section}:Address must be an IP address."), listen => listen.UseConnectionHandler<StationEndpoint<T>>())
        : null;

    public static StationLimits Limits(IConfiguration configuration, string section)
    {
        var told = configuration.GetSection($"Feeds:{section}:Limits").Get<StationLimits>() ?? new StationLimits();
        if (told is { ConnectionsPerPeer: < 1 } or { Connections: < 1 } or { FramesPerSecond: < 1 } or { FramesLengthsWithoutOne: < 1 } || told.Idle <= TimeSpan.Zero || told.FrameWithin <= TimeSpan.Zero)
            throw new Refusal($"Feeds:{section}:Limits: every limit must be more than 0.");
        var networks = configuration.GetSection($"Feeds:{section}:Allowed").Get<string[]>() ?? [];
        return told with
        {
            Allowed = [.. networks.Select(network => IPNetwork.TryParse(network.Contains('/', StringComparison.Ordinal) ? network : $"{network}/{(network.Contains(':', StringComparison.Ordinal) ? 128 : 32)}", out var parsed)
                ? parsed : throw new Refusal($"Feeds:{section}:Allowed: '{network}' is no IP address or network."))],
        };
    }
}
