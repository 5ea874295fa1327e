namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>The control characters that open and end a text (SL 651-2014, table 10).</summary>
public static class Sl651Mark
{
    /// <summary>Opens a text of one packet.</summary>
    public const byte Stx = 0x02;

    /// <summary>Opens one packet of several; the packets' total and this one's number follow.</summary>
    public const byte Syn = 0x16;

    /// <summary>Up: nothing follows, the station waits to leave.</summary>
    public const byte Etx = 0x03;

    /// <summary>Up: more follows.</summary>
    public const byte Etb = 0x17;

    /// <summary>Down: a query or a command.</summary>
    public const byte Enq = 0x05;

    /// <summary>Down: taken, the station may leave.</summary>
    public const byte Eot = 0x04;

    /// <summary>Down: taken, go on.</summary>
    public const byte Ack = 0x06;

    /// <summary>Down: send it, or the packet that is named, again.</summary>
    public const byte Nak = 0x15;

    /// <summary>Down: taken, and the station is to stay on the line (for ten minutes without a command).</summary>
    public const byte Esc = 0x1B;

    internal static bool Ends(bool down, byte mark) => down ? mark is Enq or Eot or Ack or Nak or Esc : mark is Etx or Etb;
}
