using System.Buffers;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>A protocol that stations speak over TCP. One for all connections; it holds no connection's state.</summary>
public interface IWireProtocol<T>
{
    /// <summary>The word of the registry, of metrics and of the raw store: gb26875, sl651, hj212, jt808.</summary>
    string Name { get; }

    /// <summary>Kept with each raw frame; raised whenever the same bytes would mean something else than before.</summary>
    int DecoderVersion { get; }

    /// <summary>Bytes; what is not a frame by then never becomes one.</summary>
    int LongestFrame { get; }

    /// <summary>
    /// Reads at the head of <paramref name="input"/> and moves it past what it read: past the frame, or past the bytes that
    /// cannot be part of one (at least one byte); with NeedMore it stays. Never throws, whatever the bytes, and allocates in
    /// proportion to what is there, never to what a header claims.
    /// </summary>
    FrameRead<T> Read(ref ReadOnlySequence<byte> input);

    /// <summary>Life-safety: it overtakes everything of its connection that waits.</summary>
    bool IsUrgent(T frame);

    /// <summary>The memory of one connection.</summary>
    ILine<T> Open();
}
