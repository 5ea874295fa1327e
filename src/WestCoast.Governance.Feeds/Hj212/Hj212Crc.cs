using System.Buffers;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// The check of Annex A ("ANSI CRC16"; HJ 212-2017 and -2025 alike), which is not Modbus: each byte meets the register's upper
/// half only. It finds every single wrong byte, but has no more than 256 different values.
/// </summary>
public static class Hj212Crc
{
    private const ushort Start = 0xFFFF;
    private const ushort Polynomial = 0xA001;

    private static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(Shifted)];

    /// <summary>Of a data segment's bytes; written as four hexadecimal digits, upper byte first.</summary>
    public static ushort Of(ReadOnlySpan<byte> segment) => Over(Start, segment);

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static ushort Of(in ReadOnlySequence<byte> segment)
    {
        var crc = Start;
        foreach (var piece in segment)
            crc = Over(crc, piece.Span);
        return crc;
    }

    private static ushort Over(ushort crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
            crc = Table[(crc >> 8) ^ next];
        return crc;
    }

    private static ushort Shifted(int register)
    {
        for (var bit = 0; bit < 8; bit++)
            register = (register & 1) == 1 ? (register >> 1) ^ Polynomial : register >> 1;
        return (ushort)register;
    }
}
