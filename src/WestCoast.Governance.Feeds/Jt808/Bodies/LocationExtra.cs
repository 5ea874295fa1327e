using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>位置附加信息项: id, length, value; those nobody knows are kept.</summary>
public sealed record LocationExtra(byte Id, ReadOnlyMemory<byte> Value)
{
    /// <summary>里程, tenths of a kilometre, 4 bytes.</summary>
    public const byte Mileage = 0x01;

    /// <summary>油量, tenths of a litre, 2 bytes.</summary>
    public const byte Fuel = 0x02;

    /// <summary>需要人工确认报警事件的 ID, 2 bytes.</summary>
    public const byte EventToConfirm = 0x04;

    /// <summary>进出区域/路线报警: kind of place 1, its id 4, direction 1 (0 in, 1 out).</summary>
    public const byte InOrOut = 0x12;

    /// <summary>The value as a number, when it has that many bytes.</summary>
    public uint? Number(int bytes) => Value.Length != bytes ? null : bytes switch
    {
        1 => Value.Span[0],
        2 => BinaryPrimitives.ReadUInt16BigEndian(Value.Span),
        4 => BinaryPrimitives.ReadUInt32BigEndian(Value.Span),
        _ => null,
    };

    /// <param name="length">Bytes of the items that are whole.</param>
    internal static IReadOnlyList<LocationExtra> ReadAll(ReadOnlySpan<byte> list, out int length)
    {
        var extras = new List<LocationExtra>();
        length = 0;
        while (list.Length - length >= 2 && list.Length - length >= 2 + list[length + 1])
        {
            extras.Add(new LocationExtra(list[length], list.Slice(length + 2, list[length + 1]).ToArray()));
            length += 2 + list[length + 1];
        }

        return extras;
    }
}
