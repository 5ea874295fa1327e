using System.Buffers;

namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>CRC-8, polynomial E5 (x^7+x^6+x^5+x^2+1), from 0, not reflected, over the bytes from the control field to before the check.</summary>
public static class Szy206Crc
{
    private static readonly byte[] Table = [.. Enumerable.Range(0, 256).Select(Row)];

    public static byte Of(ReadOnlySpan<byte> bytes) => Go(0, bytes);

    public static byte Of(in ReadOnlySequence<byte> bytes)
    {
        byte crc = 0;
        foreach (var segment in bytes)
            crc = Go(crc, segment.Span);
        return crc;
    }

    private static byte Go(byte crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            crc = Table[crc ^ value];
        return crc;
    }

    private static byte Row(int value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 0x80) != 0 ? (value << 1) ^ 0xE5 : value << 1;
        return (byte)value;
    }
}
