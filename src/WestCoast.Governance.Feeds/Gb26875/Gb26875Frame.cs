using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>One packet of GB/T 26875.3, 6.6: the control unit (控制单元) as values, the data unit (应用数据单元) as its bytes.</summary>
public sealed record Gb26875Frame
{
    /// <summary>Bytes of a frame without data: start 2, control unit 25, checksum 1, end 2.</summary>
    public const int Shortest = 30;

    public const int LongestDataUnit = 1024;
    public const int Longest = Shortest + LongestDataUnit;
    public const ulong HighestAddress = 0xFFFF_FFFF_FFFF;

    internal const byte Start = 0x40, End = 0x23;
    internal const int HeaderSize = 27;

    /// <summary>业务流水号: counted by whoever began; the other side echoes it.</summary>
    public required ushort Serial { get; init; }

    /// <summary>1 by the standard; whatever came is kept and echoed.</summary>
    public byte MainVersion { get; init; } = 1;

    public byte UserVersion { get; init; } = 1;

    /// <summary>When it was sent, by the sender's clock.</summary>
    public required TimeTag Sent { get; init; }

    /// <summary>48 bits.</summary>
    public required ulong Source { get; init; }

    /// <summary>48 bits.</summary>
    public required ulong Destination { get; init; }

    public required FrameCommand Command { get; init; }

    /// <summary>At most 1024 bytes; see <see cref="Gb26875.DataUnit"/>.</summary>
    public ReadOnlyMemory<byte> DataUnit { get; init; }

    /// <summary>The frame as it goes over the wire. An address of more than 48 bits or a data unit of more than 1024 bytes is the caller's fault.</summary>
    public byte[] Write()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Source, HighestAddress);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Destination, HighestAddress);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(DataUnit.Length, LongestDataUnit);
        var bytes = new byte[Shortest + DataUnit.Length];
        bytes[0] = bytes[1] = Start;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), Serial);
        (bytes[4], bytes[5]) = (MainVersion, UserVersion);
        Sent.Write(bytes.AsSpan(6));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(12), Source);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(18), Destination); // two bytes over each: what follows overwrites them
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(24), (ushort)DataUnit.Length);
        bytes[26] = (byte)Command;
        DataUnit.Span.CopyTo(bytes.AsSpan(HeaderSize));
        bytes[^3] = Checksum(bytes.AsSpan(2, bytes.Length - 5));
        bytes[^2] = bytes[^1] = End;
        return bytes;
    }

    /// <summary>What goes back to the sender: the same serial and versions, the addresses swapped, by the answerer's own clock.</summary>
    public Gb26875Frame Reply(FrameCommand command, DateTimeOffset now, ReadOnlyMemory<byte> dataUnit = default) =>
        this with { Command = command, Sent = TimeTag.Of(now), Source = Destination, Destination = Source, DataUnit = dataUnit };

    /// <summary>Reads the control unit from the 27 first bytes of a frame.</summary>
    internal static Gb26875Frame Header(ReadOnlySpan<byte> head) => new()
    {
        Serial = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]), MainVersion = head[4], UserVersion = head[5], Sent = TimeTag.Read(head[6..]),
        Source = BinaryPrimitives.ReadUInt64LittleEndian(head[12..]) & HighestAddress,
        Destination = BinaryPrimitives.ReadUInt64LittleEndian(head[18..]) & HighestAddress,
        Command = (FrameCommand)head[26],
    };

    /// <summary>The low eight bits of the sum of the control unit and the data unit.</summary>
    internal static byte Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
            sum += value;
        return (byte)sum;
    }
}
