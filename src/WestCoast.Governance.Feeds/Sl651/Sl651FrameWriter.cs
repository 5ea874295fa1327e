using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>Puts a frame on the wire, both ways (SL 651-2014, tables 20 to 22). What it writes, <see cref="Sl651FrameReader"/> reads back.</summary>
public static class Sl651FrameWriter
{
    /// <exception cref="ArgumentException">The text does not fit into one frame, or the station is not ten digits of hexadecimal.</exception>
    public static byte[] Write(Sl651Frame frame)
    {
        byte[] numbers = frame.Packet is { } packet
            ? [(byte)(packet.Total >> 4), (byte)((packet.Total << 4) | (packet.Sequence >> 8)), (byte)packet.Sequence]
            : [];
        var length = numbers.Length + frame.Text.Length;
        if (length > Sl651FrameReader.LongestText || frame.Station.Length != 10)
            throw new ArgumentException($"A text of {length} bytes for station '{frame.Station}' does not fit into a frame.", nameof(frame));

        byte[] station = Convert.FromHexString(frame.Station);
        byte[] address = frame.Down ? [.. station, frame.Centre] : [frame.Centre, .. station];
        byte[] bytes =
        [
            Sl651FrameReader.Start, Sl651FrameReader.Start, .. address, (byte)(frame.Password >> 8), (byte)frame.Password, frame.Function,
            (byte)((frame.Down ? 0x80 : 0) | (length >> 8)), (byte)length, frame.Packet is null ? Sl651Mark.Stx : Sl651Mark.Syn,
            .. numbers, .. frame.Text.Span, frame.End, 0, 0,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(bytes.Length - Sl651Crc.Length), Sl651Crc.Of(bytes.AsSpan(0, bytes.Length - Sl651Crc.Length)));
        return bytes;
    }
}
