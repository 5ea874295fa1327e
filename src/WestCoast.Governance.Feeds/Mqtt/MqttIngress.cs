using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet.AspNetCore;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// The hub's own MQTT endpoint, 3.1.1 and 5. A PUBACK means that the broker behind has confirmed. Devices publish
/// under their own id and receive nothing.
/// </summary>
public sealed class MqttIngress(
    MqttConnectionHandler connections, TelemetryIntake intake, FindDevice find, EdgeStamp stamp, ILogger<MqttIngress> log) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, string> _ownerOfClient = new(StringComparer.Ordinal);
    private MqttServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var factory = new MqttServerFactory();
        _server = factory.CreateMqttServer(factory.CreateServerOptionsBuilder().WithoutDefaultEndpoint().Build(), [connections]);
        _server.ValidatingConnectionAsync += SignIn;
        _server.ClientConnectedAsync += e => Count(e.ClientId, e.UserName);
        _server.ClientDisconnectedAsync += e => Forget(e.ClientId, e.UserName);
        _server.InterceptingSubscriptionAsync += Deny;
        _server.InterceptingPublishAsync += Receive;
        await _server.StartAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { IsStarted: true })
            await _server.StopAsync(new MqttServerStopOptions());
    }

    public void Dispose() => _server?.Dispose();

    private Task SignIn(ValidatingConnectionEventArgs e)
    {
        var device = find(e.UserName ?? "");
        if (device is null || !device.Knows(e.RawPassword ?? []))
        {
            EdgeMetrics.Refused("mqtt", "device.sign-in");
            e.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
        }
        else if (string.IsNullOrEmpty(e.ClientId))
        {
            e.AssignedClientIdentifier = $"{device.Id}-{Guid.CreateVersion7():N}"; // MQTT 5.0, section 3.1.3.1
        }
        else if (_ownerOfClient.TryGetValue(e.ClientId ?? "", out var owner) && owner != device.Id)
        {
            EdgeMetrics.Refused(device.Kind, "device.client-id-taken");
            e.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
        }

        return Task.CompletedTask;
    }

    private async Task Receive(InterceptingPublishEventArgs e)
    {
        e.ProcessPublish = false;
        try
        {
            var message = e.ApplicationMessage;
            var trace = message.UserProperties?.Find(p => p.Name == "traceparent")?.ReadValueAsString();
            var refused = await intake.Take(message.Topic, message.Payload, e.UserName, trace, e.CancellationToken);
            CrashPoint.Reached(CrashPoint.ConfirmedNotAcknowledged);
            e.Response.ReasonCode = Answer(refused);
            e.Response.ReasonString = refused;
        }
        catch (NotAcceptedException fault)
        {
            EdgeMetrics.Refused("mqtt", "bus.unavailable");
            log.LogWarning("No PUBACK for {Device}, connection closed: {Reason}", e.UserName, fault.Message);
            e.CloseConnection = true;
        }
    }

    private static MqttPubAckReasonCode Answer(string? refused) => refused switch
    {
        null => MqttPubAckReasonCode.Success,
        "topic.unknown" => MqttPubAckReasonCode.TopicNameInvalid,
        "device.foreign" or "device.unknown" or "kind.wrong" => MqttPubAckReasonCode.NotAuthorized,
        _ => MqttPubAckReasonCode.PayloadFormatInvalid,
    };

    private Task Deny(InterceptingSubscriptionEventArgs e)
    {
        EdgeMetrics.Refused("mqtt", "subscription.denied");
        e.ProcessSubscription = false;
        e.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
        return Task.CompletedTask;
    }

    private Task Count(string client, string user)
    {
        _ownerOfClient[client] = user;
        EdgeMetrics.DeviceConnected(+1);
        log.LogDebug("{Device} connected in world {World}", user, stamp.World);
        return Task.CompletedTask;
    }

    private Task Forget(string client, string user)
    {
        _ownerOfClient.TryRemove(KeyValuePair.Create(client, user));
        EdgeMetrics.DeviceConnected(-1);
        return Task.CompletedTask;
    }
}
