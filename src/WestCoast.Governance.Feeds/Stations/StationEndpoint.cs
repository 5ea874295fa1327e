using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>A port on which stations of one protocol speak; a fault of one line is that line's end and nobody else's.</summary>
public sealed class StationEndpoint<T>(StationParts<T> parts) : ConnectionHandler
{
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var name = parts.Protocol.Name;
        var peer = connection.RemoteEndPoint as IPEndPoint ?? new IPEndPoint(IPAddress.None, 0);
        var address = peer.Address.IsIPv4MappedToIPv6 ? peer.Address.MapToIPv4() : peer.Address;
        if (parts.Gate.Enter(address) is { } refused)
        {
            EdgeMetrics.Refused(name, refused);
            parts.Log.LogWarning("{Protocol}: {Peer} may not connect: {Reason}", name, peer, refused);
            return;
        }

        parts.Watch.Line(name, +1);
        using var line = new StationLine<T>(parts, connection, new IPEndPoint(address, peer.Port));
        try
        {
            await line.Run(connection.ConnectionClosed);
        }
        catch (LineRefusedException e)
        {
            EdgeMetrics.Refused(name, e.Message);
            parts.Log.LogInformation("{Protocol}: {Peer} is let go: {Reason}", name, peer, e.Message);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ConnectionResetException or ConnectionAbortedException)
        {
            parts.Log.LogDebug("{Protocol}: {Peer} is gone: {Reason}", name, peer, e.Message);
        }
        finally
        {
            parts.Gate.Leave(address);
            parts.Watch.Line(name, -1);
        }
    }
}
