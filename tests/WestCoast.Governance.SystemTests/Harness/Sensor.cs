using System.Text;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A device: signs in with its own secret, publishes at QoS 1, and sends again what was not acknowledged.</summary>
internal sealed class Sensor(HubWorld world, HubProcess hub, string id, MqttProtocolVersion version = MqttProtocolVersion.V500) : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    public string Id => id;
    public string Topic { get; init; } = $"sensors/{id.Split('-')[0]}/{id}/telemetry";
    public int Port { get; init; } = hub.MqttPort;
    public bool IsConnected => _client.IsConnected;

    public async Task<MqttClientConnectResult> Connect(string? secret = null)
    {
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", Port).WithProtocolVersion(version).WithClientId($"{id}-{Guid.NewGuid():N}")
            .WithCredentials(id, secret ?? world.Secret<Dictionary<string, string>>("devices.json")[id]).WithTimeout(TimeSpan.FromSeconds(8)).Build();
        return await _client.ConnectAsync(options);
    }

    public static string Reading(double value, string unit = "%LEL", string? readingId = null, DateTimeOffset? at = null) =>
        JsonSerializer.Serialize(new { id = readingId ?? Guid.NewGuid().ToString("N"), at = at ?? DateTimeOffset.UtcNow, value, unit });

    /// <summary>Publishes once; the PUBACK's reason code, 0 for accepted.</summary>
    public async Task<int> Publish(string payload, string? traceParent = null) => (int)(await Publish(Encoding.UTF8.GetBytes(payload), traceParent)).ReasonCode;

    public async Task<MqttClientPublishResult> Publish(byte[] payload, string? traceParent = null)
    {
        if (!_client.IsConnected)
            await Connect();
        var message = new MqttApplicationMessageBuilder().WithTopic(Topic).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        if (traceParent is not null)
            message.WithUserProperty("traceparent", Encoding.UTF8.GetBytes(traceParent));
        return await _client.PublishAsync(message.Build());
    }

    public Task<MqttClientSubscribeResult> Subscribe(string topic) => _client.SubscribeAsync(topic);

    /// <summary>Publishes until a PUBACK comes, as a real device does; the number of attempts.</summary>
    public async Task<int> PublishUntilAcknowledged(string payload, TimeSpan? patience = null)
    {
        var attempts = 0;
        await Eventually.True(async () =>
        {
            attempts++;
            try
            {
                return await Publish(payload) == 0;
            }
            catch (Exception e) when (e is MQTTnet.Exceptions.MqttCommunicationException or OperationCanceledException or MQTTnet.Exceptions.MqttClientDisconnectedException or InvalidOperationException)
            {
                return false;
            }
        }, patience);
        return attempts;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
