using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace WestCoast.Governance.Simulators.Sockets;

/// <summary>
/// One device's own MQTT connection. What was not acknowledged is sent again, the same bytes, until it is: across
/// lost connections and hub restarts. One message at a time, as a small sensor does it.
/// </summary>
internal sealed class DeviceLine : IAsyncDisposable
{
    private const int Memory = 500;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Channel<MqttApplicationMessage> _waiting =
        Channel.CreateBounded<MqttApplicationMessage>(new BoundedChannelOptions(Memory) { SingleReader = true });

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly MqttClientOptions _options;
    private readonly ILineWatch _watch;
    private readonly Task _sending;

    public DeviceLine(MqttAddress hub, string device, string secret, string program, MqttProtocolVersion version, ILineWatch watch, CancellationToken ct)
    {
        _options = MqttOptions(hub, device, secret, program, version);
        _watch = watch;
        _sending = SendAll(ct);
    }

    public static MqttClientOptions MqttOptions(MqttAddress hub, string device, string secret, string program, MqttProtocolVersion version) =>
        new MqttClientOptionsBuilder()
            .WithTcpServer(hub.Host, hub.Port)
            .WithClientId($"{device}-{program}")
            .WithCredentials(device, secret)
            .WithProtocolVersion(version)
            .WithCleanStart()
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(60))
            .WithTimeout(TimeSpan.FromSeconds(10))
            .Build();

    public static MqttApplicationMessage Reading(string topic, byte[] payload) =>
        new MqttApplicationMessageBuilder()
            .WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();

    /// <summary>Hands a reading over. Waits when the device's memory is full of what the hub has not taken yet.</summary>
    public ValueTask Send(string topic, byte[] payload, CancellationToken ct) => _waiting.Writer.WriteAsync(Reading(topic, payload), ct);

    private async Task SendAll(CancellationToken ct)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync(ct))
            for (var tries = 0; !await TrySend(message, ct); tries++)
                await Task.Delay(Pause(tries), ct);
    }

    private async Task<bool> TrySend(MqttApplicationMessage message, CancellationToken ct)
    {
        try
        {
            if (!_client.IsConnected && !await Connect(ct))
                return false;

            var answer = await _client.PublishAsync(message, ct);
            _watch.Answered(answer.IsSuccess, answer.ReasonString ?? answer.ReasonCode.ToString());
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested) // whatever it was: the reading is not acknowledged, so it goes out again
        {
            _watch.Interrupted(e.Message);
            return false;
        }
    }

    private async Task<bool> Connect(CancellationToken ct)
    {
        var answer = await _client.ConnectAsync(_options, ct);
        if (answer.ResultCode == MqttClientConnectResultCode.Success)
            return true;

        _watch.Interrupted($"{_options.Credentials.GetUserName(_options)} may not sign in: {answer.ResultCode}");
        return false;
    }

    /// <summary>Half a second, doubling, never in step with the neighbours.</summary>
    private static TimeSpan Pause(int tries) =>
        TimeSpan.FromSeconds(Math.Min(0.5 * Math.Pow(2, tries), LongestPause.TotalSeconds) * (0.75 + (Random.Shared.NextDouble() / 2)));

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_client.IsConnected)
            await _client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
    }
}
