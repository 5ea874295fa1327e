using System.Collections.Frozen;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>A quantity of a terminal: what one step of its 16 bits is worth, in which unit.</summary>
public sealed record MeokonChannel(string Zh, string Unit, decimal Step)
{
    public double ValueOf(short raw) => (double)(raw * Step);
}

/// <summary>
/// A line of table 2 of the vendor's document, for the types whose layout we know: each channel a signed 16-bit number, one pair of
/// limits for each. README.md says which lines are the vendor's own and which only another gateway's.
/// </summary>
public sealed record MeokonType(byte Code, bool IsHydrant, IReadOnlyList<MeokonChannel> Channels)
{
    private static readonly FrozenDictionary<byte, MeokonType> Known = new[]
    {
        One(0, "压力", "kPa", 0.1m), One(1, "压力", "MPa", 0.001m), One(2, "压力", "bar", 0.01m), One(3, "压力", "psi", 0.1m),
        One(4, "压力", "Pa", 1), One(5, "压力", "mbar", 1), One(6, "压力", "kgf/cm²", 0.01m),
        One(8, "液位", "m", 0.01m), One(9, "液位", "cm", 0.1m), One(10, "液位", "mm", 1),
        new MeokonType(24, IsHydrant: true, [new("压力", "MPa", 0.001m), new("倾角", "°", 1)]),
        new MeokonType(34, IsHydrant: true, [new("压力", "MPa", 0.001m)]),
    }.ToFrozenDictionary(type => type.Code);

    /// <summary>Null for a type whose layout we do not know.</summary>
    public static MeokonType? Of(byte code) => Known.GetValueOrDefault(code);

    private static MeokonType One(byte code, string zh, string unit, decimal step) => new(code, IsHydrant: false, [new(zh, unit, step)]);
}
