using System.Buffers.Binary;
using System.Text;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>Writes fields in the wire format of Protocol Buffers.</summary>
internal sealed class ProtobufWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public void Number(int field, ulong? value)
    {
        if (value is not { } number)
            return;
        Tag(field, ProtobufReader.Varint);
        Varint(number);
    }

    public void Flag(int field, bool value)
    {
        if (value)
            Number(field, 1);
    }

    public void Fixed32(int field, float value)
    {
        Tag(field, ProtobufReader.Fixed32);
        var four = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        _bytes.AddRange(four);
    }

    public void Fixed64(int field, double value)
    {
        Tag(field, ProtobufReader.Fixed64);
        var eight = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        _bytes.AddRange(eight);
    }

    public void Text(int field, string? text)
    {
        if (text is not null)
            Bytes(field, Encoding.UTF8.GetBytes(text));
    }

    public void Bytes(int field, ReadOnlySpan<byte> content)
    {
        Tag(field, ProtobufReader.Bytes);
        Varint((ulong)content.Length);
        _bytes.AddRange(content);
    }

    private void Tag(int field, int wire) => Varint((ulong)((field << 3) | wire));

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}
