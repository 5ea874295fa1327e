using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Reads fields one after the other; past the end it gives zeros and says that it failed.</summary>
internal ref struct ObjectReader(ReadOnlySpan<byte> bytes)
{
    private static readonly byte[] Zeros = new byte[byte.MaxValue];

    private ReadOnlySpan<byte> _rest = bytes;

    public bool Failed { get; private set; }

    public readonly int Left => _rest.Length;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public PartAddress Part() => new(UInt16(), UInt16());

    public TimeTag Time() => TimeTag.Read(Take(TimeTag.Size));

    public string Description() => PaddedText.Read(Take(ObjectWriter.DescriptionSize));

    public string Text() => PaddedText.Read(Take(Byte()));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (Failed || count > _rest.Length)
        {
            Failed = true;
            return Zeros.AsSpan(0, count);
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
