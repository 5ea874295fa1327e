using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Puts the fields of a body one after the other, big-endian.</summary>
internal sealed class BodyWriter
{
    private readonly List<byte> _body = [];

    public BodyWriter Byte(byte value)
    {
        _body.Add(value);
        return this;
    }

    public BodyWriter Word(ushort value) => Byte((byte)(value >> 8)).Byte((byte)value);

    public BodyWriter DoubleWord(uint value)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(word, value);
        return Bytes(word);
    }

    public BodyWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _body.AddRange(bytes);
        return this;
    }

    public BodyWriter Text(string text) => Bytes(Gbk.Write(text));

    /// <summary>A field of that many bytes, filled with zero bytes; what is longer is cut.</summary>
    public BodyWriter Text(string text, int count)
    {
        var (written, field) = (Gbk.Write(text), new byte[count]);
        written.AsSpan(0, Math.Min(count, written.Length)).CopyTo(field);
        return Bytes(field);
    }

    public byte[] ToArray() => [.. _body];
}
