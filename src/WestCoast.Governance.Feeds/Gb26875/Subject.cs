using System.Globalization;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>They are stored: add, never change.</summary>
internal enum SubjectKind : byte
{
    System = 1,
    Part = 2,
    Device = 3,

    /// <summary>A hand on an alarm button, told as an operation of the system.</summary>
    SystemHand = 4,

    /// <summary>The same at the transmission device.</summary>
    DeviceHand = 5,
}

/// <summary>Of what a condition is told, within one transmission device.</summary>
internal readonly record struct Subject(SubjectKind Kind, byte SystemType, byte SystemAddress, byte PartType, PartAddress Part)
{
    public static readonly Subject Device = new(SubjectKind.Device, 0, 0, 0, default), DeviceHand = Device with { Kind = SubjectKind.DeviceHand };

    public static Subject OfSystem(byte type, byte address) => new(SubjectKind.System, type, address, 0, default);

    public static Subject OfPart(PartState part) => new(SubjectKind.Part, part.SystemType, part.SystemAddress, part.PartType, part.Address);

    /// <summary>For ids: never changed once in use.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind switch
    {
        SubjectKind.System => $"system/{SystemType}.{SystemAddress}",
        SubjectKind.Part => $"part/{SystemType}.{SystemAddress}.{PartType}.{Part}",
        SubjectKind.SystemHand => $"hand/{SystemType}.{SystemAddress}",
        SubjectKind.DeviceHand => "device-hand",
        _ => "device",
    }}");

    public string Zh => Kind switch
    {
        SubjectKind.System => $"{SystemTypes.Name(SystemType)}（{SystemAddress}号）",
        SubjectKind.Part => $"{SystemTypes.Name(SystemType)}（{SystemAddress}号） {PartTypes.Name(PartType)} {Part.Zone}区{Part.Number}号",
        SubjectKind.SystemHand => $"{SystemTypes.Name(SystemType)}（{SystemAddress}号） 手动报警",
        SubjectKind.DeviceHand => "用户信息传输装置 手动报警",
        _ => "用户信息传输装置",
    };

    /// <summary>Resetting (复位) a system ends the alarms of its parts and of hands there; resetting the device ends its own.</summary>
    public bool IsResetWith(Subject reset) => reset.Kind == SubjectKind.Device
        ? Kind is SubjectKind.Device or SubjectKind.DeviceHand
        : Kind is SubjectKind.System or SubjectKind.Part or SubjectKind.SystemHand
            && SystemType == reset.SystemType && SystemAddress == reset.SystemAddress;

    /// <summary>A code of the kind catalogue. A fire alarm that a panel reports is a fire, whichever detector it comes from; only gas is gas.</summary>
    public string KindOf(Conditions condition) => condition switch
    {
        Conditions.Fire when Kind == SubjectKind.Part && PartTypes.IsGas(PartType) => "gas-leak",
        Conditions.Fire => "fire",
        Conditions.Supervised when Kind == SubjectKind.Part && PartTypes.IsFireWater(PartType) => "fire-water-pressure",
        _ => "device-fault",
    };

    /// <summary>What the condition is called here.</summary>
    public string NameOf(ConditionName condition) =>
        condition.Condition == Conditions.Fire && KindOf(Conditions.Fire) == "gas-leak" ? "可燃气体报警" : condition.Zh;
}
