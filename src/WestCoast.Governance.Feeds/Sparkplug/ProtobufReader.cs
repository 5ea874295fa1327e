using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>
/// The wire format of Protocol Buffers, field by field, without copying. Nothing throws: after the first thing that is wrong
/// <see cref="IsBroken"/> stays true and every read gives zero.
/// </summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes)
{
    public const int Varint = 0;
    public const int Fixed64 = 1;
    public const int Bytes = 2;
    public const int Fixed32 = 5;

    private ReadOnlySpan<byte> _rest = bytes;

    public bool IsBroken { get; private set; }

    /// <summary>The field under the cursor.</summary>
    public int Field { get; private set; }

    public int Wire { get; private set; }

    /// <summary>On to the next field; false at the end and where it is broken.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty || IsBroken)
            return false;

        var tag = ReadVarint();
        (Field, Wire) = ((int)(tag >> 3), (int)(tag & 7));
        if (tag > uint.MaxValue || Field == 0 || Wire is not (Varint or Fixed64 or Bytes or Fixed32))
            IsBroken = true;
        return !IsBroken;
    }

    public ulong ReadUInt64() => Expect(Varint) ? ReadVarint() : 0;

    public uint ReadUInt32() => (uint)ReadUInt64();

    public bool ReadBool() => ReadUInt64() != 0;

    public float ReadFloat() => BitConverter.UInt32BitsToSingle(Expect(Fixed32) && Take(4) is [_, ..] four ? BinaryPrimitives.ReadUInt32LittleEndian(four) : 0);

    public double ReadDouble() => BitConverter.UInt64BitsToDouble(Expect(Fixed64) && Take(8) is [_, ..] eight ? BinaryPrimitives.ReadUInt64LittleEndian(eight) : 0);

    public ReadOnlySpan<byte> ReadBytes()
    {
        if (!Expect(Bytes))
            return default;

        var length = ReadVarint();
        return length <= (ulong)_rest.Length ? Take((int)length) : Break();
    }

    /// <summary>Past a field that is not ours.</summary>
    public void Skip()
    {
        _ = Wire switch
        {
            Varint => ReadVarint(),
            Fixed64 => (ulong)Take(8).Length,
            Fixed32 => (ulong)Take(4).Length,
            _ => (ulong)ReadBytes().Length,
        };
    }

    private bool Expect(int wire)
    {
        IsBroken |= Wire != wire;
        return !IsBroken;
    }

    /// <summary>At most ten bytes, the tenth at most 1.</summary>
    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var i = 0; i < 10 && i < _rest.Length; i++)
        {
            var next = _rest[i];
            if (i == 9 && next > 1)
                break;

            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return value;
            }
        }

        Break();
        return 0;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
            return Break();

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private ReadOnlySpan<byte> Break()
    {
        IsBroken = true;
        _rest = default;
        return default;
    }
}
