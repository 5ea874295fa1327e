using System.Buffers;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>CRC-16/MODBUS: polynomial 8005 reflected, beginning with FFFF.</summary>
public static class Crc16Modbus
{
    public static ushort Of(ReadOnlySpan<byte> bytes) => Continue(0xFFFF, bytes);

    public static ushort Of(in ReadOnlySequence<byte> bytes)
    {
        ushort crc = 0xFFFF;
        foreach (var segment in bytes)
            crc = Continue(crc, segment.Span);
        return crc;
    }

    private static ushort Continue(ushort crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
                crc = (ushort)((crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001);
        }

        return crc;
    }
}
