namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>Puts a frame on the wire, in the form the frame says. What it writes, <see cref="Szy206FrameReader"/> reads back.</summary>
public static class Szy206FrameWriter
{
    /// <exception cref="ArgumentException">It does not fit: 255 bytes with the header in the short form, 4,096 of data in the long one, which wants a countdown.</exception>
    public static byte[] Write(Szy206Frame frame)
    {
        var split = (frame.Control & 0x40) != 0;
        byte[] countdown = frame.Countdown is { } left ? [left] : [];
        byte[] length = frame.IsLong ? [(byte)frame.Data.Length, (byte)(frame.Data.Length >> 8)] : [];
        byte[] told = [frame.Control, .. countdown, .. Convert.FromHexString(frame.Address), frame.Afn, .. length, .. frame.Data.Span];
        if (split != frame.Countdown is not null || frame.Address.Length != 10 || (frame.IsLong ? !split || frame.Data.Length > Szy206FrameReader.LongestData : told.Length > byte.MaxValue))
            throw new ArgumentException("It does not fit into such a frame.", nameof(frame));

        var first = frame.IsLong ? Szy206FrameReader.LongMark : (byte)told.Length;
        return [Szy206FrameReader.Start, first, Szy206FrameReader.Start, .. told, Szy206Crc.Of(told), Szy206FrameReader.End];
    }
}
