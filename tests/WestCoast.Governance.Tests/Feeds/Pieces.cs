using System.Buffers;

namespace WestCoast.Governance.Tests.Feeds;

/// <summary>Bytes in many segments, as a socket may deliver them.</summary>
internal static class Pieces
{
    public static ReadOnlySequence<byte> Of(byte[] bytes, int size = 1)
    {
        if (bytes.Length == 0)
            return ReadOnlySequence<byte>.Empty;

        var first = new Piece(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
        var last = first;
        for (var i = size; i < bytes.Length; i += size)
            last = last.Then(bytes.AsMemory(i, Math.Min(size, bytes.Length - i)));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
