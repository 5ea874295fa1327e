using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What stands reported of a station, across connections: which conditions are raised, and the type under which its level was.</summary>
/// <param name="Raised">Bit 0 to 11 as in table 58, set where raised; bit 31: its clock is wrong.</param>
internal readonly record struct Sl651Standing(uint Raised, byte? StationType)
{
    public const uint ClockWrong = 1u << 31;
    private const byte Version = 1;
    private const int Length = 6;

    /// <summary>Nothing known, or written by a version that is not: as if nothing were raised, so that what is will be said.</summary>
    public static Sl651Standing Of(byte[]? kept) =>
        kept is [Version, var type, _, _, _, _] ? new(BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(2)), type == 0 ? null : type) : default;

    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        (bytes[0], bytes[1]) = (Version, StationType ?? 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(2), Raised);
        return bytes;
    }
}
