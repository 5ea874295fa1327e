using System.Buffers;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Edge;

/// <summary>Turns a refused message into one that is counted by reason and kept with its bytes.</summary>
public static class Refusals
{
    public const int BytesKept = 64 * 1024;

    public const int DetailKept = 500;

    /// <summary>The refusal's id is derived from the bytes: a sender that insists is counted each time, but kept once.</summary>
    public static MessageRefused Refuse(
        this EdgeStamp stamp, string feed, string source, string reason, string detail, ReadOnlySequence<byte> bytes, DateTimeOffset now)
    {
        var kept = bytes.Slice(0, Math.Min(bytes.Length, BytesKept)).ToArray();
        EdgeMetrics.Refused(feed, reason);
        return new MessageRefused
        {
            World = stamp.World, CapStatus = stamp.CapStatus,
            RefusalId = SignalIds.ForFrame(feed, source, kept),
            Feed = feed, Source = StorableText.Of(source), Reason = reason, Detail = Storable(detail), ReceivedAt = now,
            Bytes = kept, Length = (int)bytes.Length,
        };
    }

    /// <summary>A detail quotes the sender, who may be long-winded, and PostgreSQL has no text with U+0000.</summary>
    private static string Storable(string detail) => StorableText.Of(detail.Length <= DetailKept ? detail : detail[..DetailKept]);
}
