using System.Buffers;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>CRC-16 as in Modbus (reflected A001, from FFFF) over everything from 7E7E through the end mark; sent high byte first.</summary>
public static class Sl651Crc
{
    public const int Length = 2;

    private static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(Row)];

    public static ushort Of(ReadOnlySpan<byte> bytes) => Go(0xFFFF, bytes);

    public static ushort Of(in ReadOnlySequence<byte> bytes)
    {
        ushort crc = 0xFFFF;
        foreach (var segment in bytes)
            crc = Go(crc, segment.Span);
        return crc;
    }

    private static ushort Go(ushort crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            crc = (ushort)((crc >> 8) ^ Table[(crc ^ value) & 0xFF]);
        return crc;
    }

    private static ushort Row(int value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? (value >> 1) ^ 0xA001 : value >> 1;
        return (ushort)value;
    }
}
