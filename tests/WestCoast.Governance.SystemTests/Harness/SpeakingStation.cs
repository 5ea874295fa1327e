using System.Buffers;
using System.Net.Sockets;
using WestCoast.Governance.Simulators.Stations;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A simulated station on a real connection: it answers the hub by itself, and speaks when it is told to.</summary>
internal sealed class SpeakingStation(IStation station, int port) : IAsyncDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Task _listening = Task.CompletedTask;
    private long _received;

    /// <summary>Bytes that the hub has answered.</summary>
    public long Received => Interlocked.Read(ref _received);

    public async Task Connect()
    {
        await _client.ConnectAsync("127.0.0.1", port);
        _listening = Listen();
        await Do(() => station.Greeting(DateTimeOffset.UtcNow));
    }

    public Task Speak() => Do(() => station.Next(DateTimeOffset.UtcNow));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _listening;
        _turn.Dispose();
    }

    private async Task Do(Func<IEnumerable<byte[]>> frames)
    {
        await _turn.WaitAsync();
        try
        {
            foreach (var frame in frames().ToList())
                await _client.GetStream().WriteAsync(frame);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Listen()
    {
        var unread = Array.Empty<byte>();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _client.GetStream().ReadAsync(buffer) is > 0 and var n)
            {
                Interlocked.Add(ref _received, n);
                unread = [.. unread, .. buffer.AsSpan(0, n)];
                await Do(() =>
                {
                    var input = new ReadOnlySequence<byte>(unread);
                    var answers = station.Answer(ref input, DateTimeOffset.UtcNow).ToList();
                    unread = input.ToArray();
                    return answers;
                });
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            // the line is gone, as the test wanted
        }
    }
}
