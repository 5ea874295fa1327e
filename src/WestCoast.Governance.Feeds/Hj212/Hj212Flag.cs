namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>Of which standard a packet is: V5..V0 of its Flag.</summary>
public enum Hj212Version
{
    V2005 = 0,
    V2017 = 1,
    V2025 = 2,
}

/// <summary>
/// The Flag of a packet: V5 V4 V3 V2 V1 V0 D A (HJ 212-2017, table 3). <see cref="WantsAnswer"/> is A; <see cref="IsSplit"/> is D: PNUM and PNO are there.
/// </summary>
public readonly record struct Hj212Flag(byte Bits)
{
    public bool WantsAnswer => (Bits & 0b01) != 0;
    public bool IsSplit => (Bits & 0b10) != 0;

    /// <summary>A version later than we know is spoken to as the latest that we know.</summary>
    public Hj212Version Version => (Hj212Version)Math.Min(Bits >> 2, (int)Hj212Version.V2025);

    public static Hj212Flag For(Hj212Version version, bool wantsAnswer = false, bool isSplit = false) =>
        new((byte)(((int)version << 2) | (isSplit ? 0b10 : 0) | (wantsAnswer ? 0b01 : 0)));
}
