namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>What a station stands at (SL 651-2014, annex A).</summary>
public static class Sl651StationType
{
    public const byte Rain = 0x50;
    public const byte River = 0x48;
    public const byte Reservoir = 0x4B;
    public const byte Gate = 0x5A;
    public const byte Pump = 0x44;
    public const byte Tide = 0x54;
    public const byte Soil = 0x4D;
    public const byte Groundwater = 0x47;
    public const byte Quality = 0x51;
    public const byte Intake = 0x49;
    public const byte Outlet = 0x4F;

    /// <summary>
    /// The kind of "level over its limit". Where water stands in the town (a pumping station, a storm outlet, a rain gauge in an
    /// underpass) it is flooding; at a river, reservoir, gate or tide gauge, and where the type is not told, it is flood control.
    /// </summary>
    public static string LevelKind(byte? type) => type is Rain or Pump or Outlet ? "flooding" : "flood-control";
}
