namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What the centre says to a frame that came (SL 651-2014, 6.5.2, tables 10, 21 and 22): its serial number and function, the hub's time, and an end mark.</summary>
internal static class Sl651Replies
{
    /// <summary>After ETB, ACK: go on. After ETX, ESC and not EOT: taken, but stay, since the line stands and the centre may want something.</summary>
    public static byte[] Confirm(Sl651Frame heard, ushort serial, byte end, DateTimeOffset now) =>
        Write(heard, heard.Packet is { } packet ? packet with { Sequence = packet.Total } : null, serial, end == Sl651Mark.Etb ? Sl651Mark.Ack : Sl651Mark.Esc, now);

    /// <summary>Send it again; of a text in packets, the packet that is named.</summary>
    public static byte[] Deny(Sl651Frame heard, ushort serial, DateTimeOffset now, int? sequence = null) =>
        Write(heard, heard.Packet is { } packet ? packet with { Sequence = sequence ?? packet.Sequence } : null, serial, Sl651Mark.Nak, now);

    private static byte[] Write(Sl651Frame heard, Sl651Packet? packet, ushort serial, byte end, DateTimeOffset now) => Sl651FrameWriter.Write(new()
    {
        Down = true, Centre = heard.Centre, Station = heard.Station, Password = heard.Password, Function = heard.Function, Packet = packet,
        Text = new Sl651TextWriter(serial, now).ToArray(), End = end,
    });
}
