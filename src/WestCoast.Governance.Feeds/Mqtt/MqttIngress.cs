using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.AspNetCore;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// The hub's own MQTT endpoint, 3.1.1 and 5. A PUBACK means that the broker behind has confirmed. Devices publish
/// under their own id and receive nothing; stations that must be answered hear their own downlink, from the hub alone.
/// </summary>
public sealed class MqttIngress(
    MqttConnectionHandler connections, MqttIntake intake, MqttSigners signers, EdgeStamp stamp, ILogger<MqttIngress> log) : IHostedService, IDisposable
{
    private const string OurClientId = "hub";

    private readonly ConcurrentDictionary<string, string> _ownerOfClient = new(StringComparer.Ordinal);

    /// <summary>Marks what the hub itself publishes; no client can have it.</summary>
    private readonly Hashtable _ourOwn = new();

    private MqttServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var factory = new MqttServerFactory();
        _server = factory.CreateMqttServer(factory.CreateServerOptionsBuilder().WithoutDefaultEndpoint().Build(), [connections]);
        _server.ValidatingConnectionAsync += SignIn;
        _server.ClientConnectedAsync += e => Count(e.ClientId, e.UserName);
        _server.ClientDisconnectedAsync += e => Forget(e.ClientId, e.UserName);
        _server.InterceptingSubscriptionAsync += Subscribe;
        _server.InterceptingPublishAsync += Receive;
        _server.InterceptingClientEnqueueAsync += HandOver;
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
        var sender = signers.SignIn(e.UserName ?? "", e.RawPassword ?? []);
        if (sender is null)
        {
            EdgeMetrics.Refused("mqtt", "device.sign-in");
            e.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
        }
        else if (string.IsNullOrEmpty(e.ClientId))
        {
            e.AssignedClientIdentifier = $"{sender.Name}-{Guid.CreateVersion7():N}"; // MQTT 5.0, section 3.1.3.1
        }
        else if (_ownerOfClient.TryGetValue(e.ClientId ?? "", out var owner) && owner != sender.Name)
        {
            EdgeMetrics.Refused("mqtt", "device.client-id-taken");
            e.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
        }

        return Task.CompletedTask;
    }

    private async Task Receive(InterceptingPublishEventArgs e)
    {
        if (ReferenceEquals(e.SessionItems, _ourOwn))
            return;

        e.ProcessPublish = false;
        try
        {
            var message = e.ApplicationMessage;
            var trace = message.UserProperties?.Find(p => p.Name == "traceparent")?.ReadValueAsString();
            var taken = await intake.Take(message.Topic, message.Payload, e.UserName ?? "", trace, e.CancellationToken);
            CrashPoint.Reached(CrashPoint.ConfirmedNotAcknowledged);
            e.Response.ReasonCode = Answer(taken.Refused);
            e.Response.ReasonString = taken.Refused;
            foreach (var downlink in taken.Downlinks)
                await Publish(downlink, e.CancellationToken);
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
        "device.foreign" or "device.unknown" or "kind.wrong" or "station.unknown" => MqttPubAckReasonCode.NotAuthorized,
        _ => MqttPubAckReasonCode.PayloadFormatInvalid,
    };

    private Task Subscribe(InterceptingSubscriptionEventArgs e)
    {
        if (intake.MayHear(e.UserName ?? "", e.TopicFilter.Topic))
            return Task.CompletedTask;

        EdgeMetrics.Refused("mqtt", "subscription.denied");
        e.ProcessSubscription = false;
        e.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
        return Task.CompletedTask;
    }

    /// <summary>A subscription may have been left behind under the same client id by another station.</summary>
    private Task HandOver(InterceptingClientApplicationMessageEnqueueEventArgs e)
    {
        e.AcceptEnqueue = _ownerOfClient.TryGetValue(e.ReceiverClientId, out var owner) && intake.MayHear(owner, e.ApplicationMessage.Topic);
        return Task.CompletedTask;
    }

    private Task Publish(Downlink downlink, CancellationToken ct)
    {
        var message = new MqttApplicationMessage
        {
            Topic = downlink.Topic, Payload = new ReadOnlySequence<byte>(downlink.Payload),
            QualityOfServiceLevel = downlink.AtLeastOnce ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce,
        };
        return _server!.InjectApplicationMessage(
            new InjectedMqttApplicationMessage(message) { SenderClientId = OurClientId, SenderUserName = OurClientId, CustomSessionItems = _ourOwn }, ct);
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
