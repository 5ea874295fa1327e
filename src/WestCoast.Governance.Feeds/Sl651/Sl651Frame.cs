namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>A frame of the HEX/BCD encoding, both ways, as it stood on the wire (SL 651-2014, 6.5, tables 20 to 22).</summary>
public sealed record Sl651Frame
{
    /// <summary>From the centre to a station.</summary>
    public bool Down { get; init; }

    public required byte Centre { get; init; }

    /// <summary>Five bytes as ten digits of hexadecimal, upper case: in most stations they are decimal.</summary>
    public required string Station { get; init; }

    public required ushort Password { get; init; }
    public required byte Function { get; init; }

    /// <summary>Of a text sent in several packets: which one this is.</summary>
    public Sl651Packet? Packet { get; init; }

    /// <summary>What stands between the start mark, or the packet's numbers, and the end mark; at most 4,095 bytes, with the packet's numbers.</summary>
    public required ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>A mark of <see cref="Sl651Mark"/>.</summary>
    public required byte End { get; init; }
}

/// <summary>A packet's place: <paramref name="Sequence"/> is 1 to <paramref name="Total"/>, which is at most 4,095.</summary>
public readonly record struct Sl651Packet(int Total, int Sequence);
