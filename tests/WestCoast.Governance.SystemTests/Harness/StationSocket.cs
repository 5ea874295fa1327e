using System.Net.Sockets;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A station's plain TCP connection: bytes out, bytes in, nothing clever.</summary>
internal sealed class StationSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];

    public static async Task<StationSocket> Connect(int port)
    {
        var socket = new StationSocket();
        await socket._client.ConnectAsync("127.0.0.1", port);
        return socket;
    }

    public async Task Send(ReadOnlyMemory<byte> bytes) => await _client.GetStream().WriteAsync(bytes);

    public Task Send(string hex) => Send(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>What the hub answers, at least so many bytes.</summary>
    public async Task<byte[]> Receive(int atLeast)
    {
        using var limit = new CancellationTokenSource(Patience);
        var got = 0;
        while (got < atLeast)
        {
            var n = await _client.GetStream().ReadAsync(_buffer.AsMemory(got), limit.Token);
            if (n == 0)
                throw new EndOfStreamException($"The hub closed the line after {got} of {atLeast} bytes.");
            got += n;
        }

        return _buffer[..got];
    }

    /// <summary>Waits until the hub closes the line; what it said before.</summary>
    public async Task<byte[]> UntilClosed()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var said = new MemoryStream();
        try
        {
            while (await _client.GetStream().ReadAsync(_buffer, limit.Token) is > 0 and var n)
                said.Write(_buffer, 0, n);
        }
        catch (IOException)
        {
            // reset is closed too
        }

        return said.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
