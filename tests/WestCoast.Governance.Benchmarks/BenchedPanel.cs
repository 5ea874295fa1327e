using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations;

namespace WestCoast.Governance.Benchmarks;

/// <summary>A fire panel with a connection from an IP address of its own; every frame waits for its confirmation.</summary>
internal sealed class BenchedPanel(int port, int number) : IDisposable
{
    private const ulong Centre = 1;
    private readonly ulong _address = 37021100000 + (ulong)number;
    private readonly byte[] _buffer = new byte[256];
    private Socket _socket = NewSocket();
    private ushort _serial = 30000;

    public async Task Connect()
    {
        _socket.Bind(new IPEndPoint(new IPAddress([127, 0, (byte)(1 + (number / 250)), (byte)(1 + (number % 250))]), 0));
        await _socket.ConnectAsync(IPAddress.Loopback, port);
        var greeting = new FirePanel(new FirePanelPlan(_address, Centre), number).Greeting(TimeProvider.System.GetUtcNow()).ToList();
        await _socket.SendAsync((byte[])[.. greeting.SelectMany(frame => frame)]);
        await Confirmed(greeting.Count, serial: null);
    }

    public Task Reconnect()
    {
        _socket.Dispose();
        _socket = NewSocket();
        return Connect();
    }

    /// <summary>From just before the send to the confirmation with its serial.</summary>
    public async Task<TimeSpan> Fire()
    {
        var at = TimeTag.Of(TimeProvider.System.GetUtcNow());
        var burning = new PartState(1, 1, 40, new(1, 1), PartStateBits.Normal | PartStateBits.Fire, "1层感烟1", at);
        var frame = new Gb26875Frame { Serial = ++_serial, Sent = at, Source = _address, Destination = Centre, Command = FrameCommand.Send, DataUnit = new DataUnit(2, burning).Write() }.Write();
        var sent = Stopwatch.GetTimestamp();
        await _socket.SendAsync(frame);
        await Confirmed(1, _serial);
        return Stopwatch.GetElapsedTime(sent);
    }

    public void Dispose() => _socket.Dispose();

    private async Task Confirmed(int frames, ushort? serial)
    {
        for (int kept = 0, confirmed = 0; confirmed < frames;)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(kept));
            if (read == 0)
                throw new IOException($"Panel {number} was hung up on.");
            var input = new ReadOnlySequence<byte>(_buffer, 0, kept + read);
            while (FrameReader.Read(ref input) is FrameRead<Gb26875Frame>.Frame { Value: var answer })
            {
                if (answer.Command != FrameCommand.Confirm || (serial is { } mine && answer.Serial != mine))
                    throw new InvalidOperationException($"Panel {number} was told {answer.Command} to {answer.Serial}.");
                confirmed++;
            }

            kept = (int)input.Length;
            input.ToArray().CopyTo(_buffer, 0);
        }
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
