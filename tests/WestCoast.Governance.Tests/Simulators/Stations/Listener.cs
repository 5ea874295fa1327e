using System.Buffers;
using System.Net;
using System.Net.Sockets;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Simulators.Stations;

/// <summary>A hub's end of the wire without the hub: the real protocol behind a TcpListener, which answers as it would, or keeps still.</summary>
internal sealed class Listener<T> : IDisposable
{
    public static readonly EdgeStamp Drill = new(World.Drill);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public Listener() => _listener.Start();

    public DnsEndPoint Address => new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);

    /// <summary>Takes the next connection and hears it until it ends or <paramref name="enough"/> says so; then hangs up.</summary>
    /// <returns>The frames that were read, and how often something was none.</returns>
    public async Task<(List<Heard> Heard, int Malformed, long Left)> Hear(IWireProtocol<T> protocol, Func<List<Heard>, bool> enough, bool answers = true)
    {
        using var client = await _listener.AcceptTcpClientAsync(_over.Token);
        client.NoDelay = true;
        var (stream, line, heard, malformed) = (client.GetStream(), protocol.Open(), new List<Heard>(), 0);
        var (kept, buffer) = (Array.Empty<byte>(), new byte[4096]);
        while (!enough(heard))
        {
            var read = await Read();
            if (read == 0)
                break;
            var input = new ReadOnlySequence<byte>([.. kept, .. buffer[..read]]);
            for (var before = input; protocol.Read(ref input) is var found and not FrameRead<T>.NeedMore; before = input)
            {
                if (found is FrameRead<T>.Malformed bad)
                    (malformed, _) = (malformed + 1, Answer(bad.Deny));
                if (found is FrameRead<T>.Frame { Value: var frame })
                    Answer((await Take(frame, before.Slice(0, before.Length - input.Length).ToArray())).Confirm);
            }

            kept = input.ToArray();
        }

        return (heard, malformed, kept.Length);

        async Task<int> Read()
        {
            try
            {
                return await stream.ReadAsync(buffer, _over.Token);
            }
            catch (IOException)
            {
                return 0; // the station tore the connection down
            }
        }

        async Task<Heard> Take(T frame, byte[] raw)
        {
            var one = await line.Hear(frame, raw, DateTimeOffset.UtcNow, _over.Token);
            if (one.Remember is { } remember)
                await remember(_over.Token);
            heard.Add(one);
            return one with { Confirm = one.Refused is null ? one.Confirm : one.Deny };
        }

        int Answer(ReadOnlyMemory<byte> bytes)
        {
            try
            {
                if (answers && !bytes.IsEmpty)
                    stream.Write(bytes.Span);
            }
            catch (IOException)
            {
                // it is gone: the next read says so
            }

            return bytes.Length;
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
        _listener.Dispose();
    }
}
