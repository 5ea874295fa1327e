using System.Diagnostics;
using MQTTnet;
using MQTTnet.Formatter;
using WestCoast.Governance.Simulators.Play;
using WestCoast.Governance.Simulators.Seeds;
using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>One device's connection under load: QoS 1, one reading per message, a few of them unacknowledged at a time.</summary>
internal sealed class LoadLine(DrillHub hub, MqttAddress mqtt, Sensor sensor, string secret) : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly string _topic = Wire.Topic(sensor);

    public Sensor Sensor => sensor;

    public async Task Connect(CancellationToken ct)
    {
        var answer = await _client.ConnectAsync(
            DeviceLine.MqttOptions(mqtt, sensor.Id, secret, "latency", MqttProtocolVersion.V500), ct);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
            throw new RefusedToStart($"The hub does not let {sensor.Id} sign in over MQTT: {answer.ResultCode}. Is --secrets this hub's folder?");
    }

    /// <summary>From publish to PUBACK, or null when there was none.</summary>
    public async Task<TimeSpan?> Publish(string id, double value, CancellationToken ct)
    {
        var sent = Stopwatch.GetTimestamp();
        try
        {
            var answer = await _client.PublishAsync(DeviceLine.Reading(_topic, Wire.Reading(id, sensor, value, hub.Now)), ct);
            return answer.IsSuccess ? Stopwatch.GetElapsedTime(sent) : null;
        }
        catch (Exception) when (!ct.IsCancellationRequested) // a lost connection: counted as not acknowledged
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
            await _client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
    }
}
