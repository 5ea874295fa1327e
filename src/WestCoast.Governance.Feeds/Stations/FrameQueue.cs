using System.Buffers;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>A frame and its bytes.</summary>
internal readonly record struct Decoded<T>(T Frame, byte[] Raw);

/// <summary>Bytes that are no frame, with the reason of the first of them.</summary>
internal readonly record struct Garbage(string Reason, byte[] Raw, long Length, ReadOnlyMemory<byte> Deny);

/// <summary>What a read held: at most so many frames, those of life-safety first, and what was none.</summary>
internal sealed class FrameQueue<T>
{
    public const int MostTogether = 64;
    public const int GarbageKept = 4096;

    public List<Decoded<T>> Frames { get; } = [];

    public List<Garbage> Garbage { get; } = [];

    /// <summary>Bytes since the last whole frame.</summary>
    public long WithoutFrame { get; private set; }

    /// <summary>Takes what is whole off the input; true when there may be more in what is left.</summary>
    public bool Take(IWireProtocol<T> protocol, ref ReadOnlySequence<byte> input)
    {
        Frames.Clear();
        Garbage.Clear();
        while (Frames.Count < MostTogether && Garbage.Count < MostTogether && !input.IsEmpty)
        {
            var before = input;
            switch (protocol.Read(ref input))
            {
                case FrameRead<T>.Frame frame:
                    WithoutFrame = 0;
                    Frames.Add(new(frame.Value, before.Slice(0, before.Length - input.Length).ToArray()));
                    break;
                case FrameRead<T>.Malformed bad when before.Length > input.Length:
                    Keep(bad, before.Slice(0, before.Length - input.Length));
                    break;
                default:
                    Order(protocol);
                    return false;
            }
        }

        Order(protocol);
        return !input.IsEmpty;
    }

    private void Order(IWireProtocol<T> protocol)
    {
        if (Frames.Count < 2 || !Frames.Exists(decoded => protocol.IsUrgent(decoded.Frame)))
            return;

        var inOrder = Frames.OrderByDescending(decoded => protocol.IsUrgent(decoded.Frame)).ToList();
        Frames.Clear();
        Frames.AddRange(inOrder);
    }

    /// <summary>Neighbouring garbage without an answer is one piece.</summary>
    private void Keep(FrameRead<T>.Malformed bad, ReadOnlySequence<byte> bytes)
    {
        WithoutFrame += bytes.Length;
        if (bad.Deny.IsEmpty && Garbage is [.., { Deny.IsEmpty: true, Raw.Length: < GarbageKept } last] && Frames.Count == 0)
        {
            var more = bytes.Slice(0, Math.Min(bytes.Length, GarbageKept - last.Raw.Length)).ToArray();
            Garbage[^1] = last with { Raw = [.. last.Raw, .. more], Length = last.Length + bytes.Length };
            return;
        }

        Garbage.Add(new(bad.Reason, bytes.Slice(0, Math.Min(bytes.Length, GarbageKept)).ToArray(), bytes.Length, bad.Deny));
    }
}
