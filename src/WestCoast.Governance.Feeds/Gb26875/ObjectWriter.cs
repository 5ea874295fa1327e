using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Writes the fields of information objects one after the other, into at most one data unit.</summary>
internal sealed class ObjectWriter
{
    public const int DescriptionSize = 31;

    private readonly byte[] _bytes = new byte[Gb26875Frame.LongestDataUnit];
    private int _end;

    public byte[] Written => _bytes[.._end];

    public ObjectWriter Byte(byte value)
    {
        Take(1)[0] = value;
        return this;
    }

    public ObjectWriter UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);
        return this;
    }

    public ObjectWriter Part(PartAddress address) => UInt16(address.Zone).UInt16(address.Number);

    public ObjectWriter Time(TimeTag at)
    {
        at.Write(Take(TimeTag.Size));
        return this;
    }

    public ObjectWriter Description(string text)
    {
        PaddedText.Write(text, Take(DescriptionSize));
        return this;
    }

    /// <summary>Its length in one byte, then the text; what does not fit into 255 bytes is left out.</summary>
    public ObjectWriter Text(string text)
    {
        var bytes = PaddedText.Bytes(text, byte.MaxValue);
        return Byte((byte)bytes.Length).Raw(bytes);
    }

    public ObjectWriter Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    private Span<byte> Take(int count)
    {
        if (_end + count > _bytes.Length)
            throw new ArgumentException("More than fits into one data unit: 1024 bytes.");
        _end += count;
        return _bytes.AsSpan(_end - count, count);
    }
}
