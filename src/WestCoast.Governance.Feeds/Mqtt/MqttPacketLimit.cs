using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mqtt;

/// <summary>
/// Stands before the MQTT decoder and aborts a connection whose next packet claims more than it may have:
/// 64 KiB before sign-in, 16 MiB after. The decoder consumes whole packets, so each read begins with one.
/// </summary>
public sealed class MqttPacketLimit(PipeReader inner, Action refuse) : PipeReader
{
    public const int BeforeSignIn = 64 * 1024;
    public const int AfterSignIn = 16 * 1024 * 1024;

    private bool _signedIn;
    private SequencePosition _begin;

    /// <summary>Kestrel middleware for an MQTT endpoint.</summary>
    public static ConnectionDelegate Middleware(ConnectionDelegate next) => connection =>
    {
        connection.Transport = new Limited(
            new MqttPacketLimit(connection.Transport.Input, connection.Abort), connection.Transport.Output);
        return next(connection);
    };

    private sealed record Limited(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        Check(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result))
            return false;

        result = Check(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    /// <summary>The first packet, the sign-in, is over when the decoder has consumed something.</summary>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _signedIn |= !consumed.Equals(_begin);
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadResult Check(ReadResult read)
    {
        _begin = read.Buffer.Start;
        if (Claimed(read.Buffer) is not { } length)
            return read;

        if (length > (_signedIn ? AfterSignIn : BeforeSignIn))
        {
            EdgeMetrics.Refused("mqtt", "packet.too-large");
            refuse();
            throw new ConnectionAbortedException($"An MQTT packet of {length} bytes is more than this endpoint takes.");
        }

        return read;
    }

    /// <summary>The remaining length of the packet at the head (MQTT 5.0, section 2.1.4); null when not yet known.</summary>
    private static long? Claimed(ReadOnlySequence<byte> buffer)
    {
        var bytes = new SequenceReader<byte>(buffer);
        if (!bytes.TryRead(out _))
            return null;

        long length = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            if (!bytes.TryRead(out var next))
                return null;
            length |= (long)(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
                return length;
        }

        return long.MaxValue;
    }
}
