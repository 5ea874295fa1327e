using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>What all lines of a protocol share.</summary>
public sealed record StationParts<T>(
    IWireProtocol<T> Protocol, FrameIntake Intake, PeerGate Gate, StationLimits Limits, OpenLines Lines, StationWatch Watch, StationMemory Memory,
    Func<string, string, RequestAnswer, CancellationToken, Task> Unasked, TimeProvider Clock, ILogger Log);

/// <summary>
/// One connection: whole frames out of what arrives, life-safety first, each answered only when the bus has it.
/// </summary>
internal sealed class StationLine<T>(StationParts<T> parts, ConnectionContext connection, IPEndPoint peer) : IOpenLine, IDisposable
{
    private readonly ILine<T> _line = parts.Protocol.Open();
    private readonly PipeReader _input = connection.Transport.Input;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly FrameQueue<T> _queue = new();
    private readonly WaitingRequests _requests = new();
    private string? _address;
    private bool _ended;

    public string Peer { get; } = peer.ToString();

    public async Task Run(CancellationToken ct)
    {
        var unfinished = new LineClock(parts.Limits);
        while (!_ended)
        {
            var read = await unfinished.Read(_input, ct);
            var buffer = read.Buffer;
            var mayHoldMore = _queue.Take(parts.Protocol, ref buffer);
            var left = buffer.Length;
            _input.AdvanceTo(buffer.Start, mayHoldMore ? buffer.Start : buffer.End); // frames hold their own bytes
            await HandOver(CancellationToken.None); // a panel that says fire and is cut off has said fire; the bus has its own deadline
            if ((!mayHoldMore && left > parts.Protocol.LongestFrame) || _queue.WithoutFrame > parts.Protocol.LongestFrame * (long)parts.Limits.FramesLengthsWithoutOne)
                throw new LineRefusedException("bytes.without-frame");
            if (read.IsCompleted && !mayHoldMore)
                return;
            unfinished.Left(left, _queue.Frames.Count > 0);
        }
    }

    public async Task<RequestOutcome> Put(StationRequest request, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        Asked asked;
        try
        {
            asked = _line.Ask(request, parts.Clock.GetUtcNow());
        }
        finally
        {
            _turn.Release();
        }

        return asked switch
        {
            Asked.Send send => await _requests.Ask(send, bytes => Send(bytes, ct), ct),
            Asked.Refused no => new RequestOutcome("refused", $"{no.Reason}: {no.Detail}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public void Dispose()
    {
        if (_address is { } address)
        {
            parts.Lines.Closed(parts.Protocol.Name, address, this);
            if (parts.Lines.Find(parts.Protocol.Name, address) is null)
                parts.Memory.Forget(parts.Protocol.Name, address);
        }

        _turn.Dispose();
    }

    private async Task HandOver(CancellationToken ct)
    {
        foreach (var bad in _queue.Garbage)
        {
            if (await Safely(() => parts.Intake.TakeMalformed(Raw(bad.Raw) with { Address = _address, Refused = bad.Reason }, ct)))
                await Send(bad.Deny, ct);
        }

        foreach (var (frame, raw) in _queue.Frames)
        {
            await Take(frame, raw, ct);
            if (_ended)
                return;
            if (parts.Gate.Count(peer.Address) is { Ticks: > 0 } pause && !parts.Protocol.IsUrgent(frame))
                await Task.Delay(pause, ct);
        }
    }

    private async Task Take(T frame, byte[] raw, CancellationToken ct)
    {
        Heard heard;
        await _turn.WaitAsync(ct);
        try
        {
            heard = await _line.Hear(frame, raw, parts.Clock.GetUtcNow(), ct);
        }
        finally
        {
            _turn.Release();
        }

        if (heard.Address is { } address)
            Known(address);
        var safe = await Safely(() => parts.Intake.Take(heard, Raw(raw), ct));
        CrashPoint.Reached(CrashPoint.ConfirmedNotAcknowledged);
        if (safe && heard.Answer is { } answer && !_requests.Answered(answer) && _address is { } who)
            await parts.Unasked(parts.Protocol.Name, who, answer, ct);
        var reply = (safe, heard.Refused) switch
        {
            (true, null) => heard.Confirm,
            (false, not null) => default, // a final no may be said only of what is kept; so it must come again
            _ => heard.Deny,
        };
        await Send(reply, ct);
        _ended = heard.HangUp || (!safe && reply.IsEmpty);
    }

    private void Known(string address)
    {
        var now = parts.Clock.GetUtcNow();
        parts.Watch.Frame(parts.Protocol.Name, address, Peer, now);
        if (_address == address)
            return;
        if (_address is { } before)
            parts.Lines.Closed(parts.Protocol.Name, before, this);
        _address = address;
        parts.Lines.Opened(parts.Protocol.Name, address, this);
    }

    /// <summary>False when the bus did not confirm: the station is told so, and sends again.</summary>
    private async Task<bool> Safely(Func<Task> handOver)
    {
        try
        {
            await handOver();
            return true;
        }
        catch (NotAcceptedException e)
        {
            EdgeMetrics.Refused(parts.Protocol.Name, "bus.unavailable");
            parts.Log.LogWarning("{Protocol} {Address} at {Peer} is not confirmed: {Reason}", parts.Protocol.Name, _address, Peer, e.Message);
            return false;
        }
    }

    private async Task Send(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        if (bytes.IsEmpty)
            return;

        await _turn.WaitAsync(ct);
        try
        {
            await connection.Transport.Output.WriteAsync(bytes, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private RawFrame Raw(byte[] bytes)
    {
        var now = parts.Clock.GetUtcNow();
        return new()
        {
            FrameId = Guid.CreateVersion7(now), Protocol = parts.Protocol.Name, Peer = Peer, ReceivedAt = now, DecoderVersion = parts.Protocol.DecoderVersion, Bytes = bytes,
        };
    }
}
