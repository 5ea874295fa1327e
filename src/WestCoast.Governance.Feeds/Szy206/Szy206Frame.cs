namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>A frame of SZY206-2016, both ways: 68 L 68, control, address, AFN, data, check, 16.</summary>
public sealed record Szy206Frame
{
    public const byte SelfReport = 0xC0;

    /// <summary>Bit 7 up, bit 6 one frame of several, bits 5 and 4 the frame count, bits 3 to 0 the type of the data.</summary>
    public required byte Control { get; init; }

    /// <summary>Of a text in several frames: counts down to 1. Present when bit 6 of the control field says so.</summary>
    public byte? Countdown { get; init; }

    /// <summary>Five bytes as ten digits of hexadecimal, upper case.</summary>
    public required string Address { get; init; }

    /// <summary>The application function code.</summary>
    public required byte Afn { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>It came in the long form, whose length stands in two bytes before the data and whose L is 1.</summary>
    public bool IsLong { get; init; }

    public bool Up => (Control & 0x80) != 0;

    /// <summary>What the data are of: 1 rain, 2 level, 3 flow or volume … (from code, not verified).</summary>
    public byte Type => (byte)(Control & 0x0F);
}
