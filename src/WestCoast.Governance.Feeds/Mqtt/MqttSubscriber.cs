using System.Buffers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// Reads telemetry from an external broker. A message is acknowledged only after the bus has confirmed it; when
/// that fails the connection is dropped, so that the broker keeps the message and sends it again. What a device is told goes out
/// before the acknowledgement.
/// </summary>
public sealed class MqttSubscriber(BrokerOptions options, MqttIntake intake, ILogger<MqttSubscriber> log) : BackgroundService
{
    private static readonly TimeSpan[] Waits = [.. new[] { 0.2, 0.5, 1, 2, 5 }.Select(TimeSpan.FromSeconds)];

    public bool IsConnected { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await Listen(() => failures = 0, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("MQTT broker {Broker}: {Reason}; connecting again", options.Broker, e.Message);
            }

            IsConnected = false;
            await Task.Delay(Waits[Math.Min(failures++, Waits.Length - 1)], stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Listen(Action connected, CancellationToken ct)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += _ => Task.FromResult(lost.TrySetResult());
        client.ApplicationMessageReceivedAsync += message =>
        {
            message.AutoAcknowledge = false;
            var copy = message.ApplicationMessage.Payload.ToArray();
            _ = Take(client, message, new ReadOnlySequence<byte>(copy), lost, ct);
            return Task.CompletedTask;
        };

        await client.ConnectAsync(Settings(), ct);
        string[] topics = [options.Subscription, .. intake.Filters.Select(its => its.IsShared ? options.Shared(its.Filter) : its.Filter)];
        foreach (var topic in topics)
            await client.SubscribeAsync(topic, MqttQualityOfServiceLevel.AtLeastOnce, ct);
        IsConnected = true;
        connected();
        log.LogInformation("MQTT broker {Broker}: subscribed to {Topics}", options.Broker, string.Join(' ', topics));

        await lost.Task.WaitAsync(ct);
        log.LogWarning("MQTT broker {Broker}: connection ended", options.Broker);
    }

    private async Task Take(
        IMqttClient client, MqttApplicationMessageReceivedEventArgs message, ReadOnlySequence<byte> payload, TaskCompletionSource lost, CancellationToken ct)
    {
        try
        {
            var trace = message.ApplicationMessage.UserProperties?.Find(p => p.Name == "traceparent")?.ReadValueAsString();
            var taken = await intake.Take(message.ApplicationMessage.Topic, payload, sender: null, trace, ct);
            foreach (var downlink in taken.Downlinks)
                await client.PublishBinaryAsync(
                    downlink.Topic, downlink.Payload.ToArray(),
                    downlink.AtLeastOnce ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce, cancellationToken: ct);
            await message.AcknowledgeAsync(ct);
        }
        catch (Exception e)
        {
            lost.TrySetException(e);
        }
    }

    private MqttClientOptions Settings()
    {
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Broker.Host, options.Broker.IsDefaultPort || options.Broker.Port < 0 ? 1883 : options.Broker.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(options.ClientId)
            .WithCleanStart(false)
            .WithSessionExpiryInterval((uint)BrokerOptions.SessionKept.TotalSeconds)
            .WithReceiveMaximum(512);

        return options.Broker.UserInfo.Split(':', 2) is [var user, var password]
            ? builder.WithCredentials(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password)).Build()
            : builder.Build();
    }
}
