namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>A bit of table 3: a stable word, the kind of incident, what a dispatcher reads, and the channel whose value belongs to it (from 0).</summary>
public sealed record MeokonAlarm(int Bit, string Word, string Kind, string Zh, int? Channel = null)
{
    private const string Water = "fire-water-pressure";
    private const string Device = "device-fault";

    private static readonly MeokonAlarm[] Everywhere =
    [
        new(0, "low", Water, "低于下限", 0), new(1, "high", Water, "高于上限", 0),
        new(2, "battery", Device, "电量不足"), new(3, "sensor", Device, "传感器异常"), new(4, "hardware", Device, "硬件异常"),
    ];

    private static readonly MeokonAlarm[] Meters =
    [
        .. Everywhere,
        new(5, "second-low", Water, "第二路低于下限", 1), new(6, "second-high", Water, "第二路高于上限", 1), new(7, "third", Water, "第三路报警", 2),
    ];

    private static readonly MeokonAlarm[] Hydrants =
    [
        .. Everywhere, new(5, "impact", Device, "消火栓被撞击"), new(6, "tilt", Device, "消火栓倾斜"), new(7, "water-drawn", Water, "消火栓放水", 0),
    ];

    /// <summary>What the eight bits mean for that type (24 and 34 are hydrants); of an unknown type, what they mean in general.</summary>
    public static IReadOnlyList<MeokonAlarm> Of(byte type) => MeokonType.Of(type)?.IsHydrant == true ? Hydrants : Meters;

    public bool IsSetIn(byte alarms) => (alarms >> Bit & 1) == 1;
}
