namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>The function codes that this hub knows by name (SL 651-2014, annex B); any other is carried as it is.</summary>
public static class Sl651Function
{
    public const byte KeepAlive = 0x2F;
    public const byte Test = 0x30;
    public const byte UniformPeriod = 0x31;
    public const byte Timed = 0x32;
    public const byte Extra = 0x33;
    public const byte Hourly = 0x34;
    public const byte Manual = 0x35;
    public const byte Picture = 0x36;
    public const byte QueryAll = 0x37;
    public const byte QueryPeriod = 0x38;
    public const byte QueryElement = 0x3A;
    public const byte SoftwareVersion = 0x45;
    public const byte QueryState = 0x46;
    public const byte SetClock = 0x4A;
    public const byte QueryClock = 0x51;

    /// <summary>What a station says on being asked; it waits for no confirmation of that. From E0 on, codes are the vendor's.</summary>
    internal static bool IsAnswer(byte function) => function is >= QueryAll and < 0xE0;

    /// <summary>After the station's address these carry the code of its type; the answers about the device itself do not.</summary>
    internal static bool NamesType(byte function) => function is >= Test and <= Hourly or Picture or QueryAll or QueryPeriod or QueryElement;

    /// <summary>After the station's address these carry elements; the text of the rest is kept as it is.</summary>
    internal static bool HasElements(byte function) => NamesType(function) || function is Manual or QueryState;
}
