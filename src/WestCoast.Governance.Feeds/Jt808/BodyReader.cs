using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Takes fields off the front of a body, big-endian. Once something is missing everything is, and <see cref="Short"/> says so.</summary>
internal ref struct BodyReader(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> _rest = body;

    public bool Short { get; private set; }

    public readonly int Remaining => _rest.Length;

    public byte Byte() => Take(1) is [var only] ? only : default;

    public ushort Word() => Take(2) is { Length: 2 } word ? BinaryPrimitives.ReadUInt16BigEndian(word) : default;

    public uint DoubleWord() => Take(4) is { Length: 4 } word ? BinaryPrimitives.ReadUInt32BigEndian(word) : default;

    public byte[] Bytes(int count) => Take(count).ToArray();

    public byte[] Rest() => Take(_rest.Length).ToArray();

    /// <summary>A field of that many bytes of GBK.</summary>
    public string Text(int count) => Gbk.Read(Take(count));

    public string RestAsText() => Text(_rest.Length);

    private ReadOnlySpan<byte> Take(int count)
    {
        if (Short || count > _rest.Length)
        {
            Short = true;
            return [];
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
