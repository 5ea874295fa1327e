namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>状态位 that this hub reads; the rest (load, doors, which satellites …) is kept as it came.</summary>
[Flags]
public enum LocationStatus : uint
{
    None = 0,
    Ignition = 1u << 0,

    /// <summary>定位.</summary>
    Fixed = 1u << 1,
    South = 1u << 2,
    West = 1u << 3,
    OutOfOperation = 1u << 4,

    /// <summary>经纬度已经保密插件加密: the degrees mean nothing to whom has no key.</summary>
    Encrypted = 1u << 5,
}
