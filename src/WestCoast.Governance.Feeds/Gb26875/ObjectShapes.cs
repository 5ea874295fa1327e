namespace WestCoast.Governance.Feeds.Gb26875;

internal delegate InformationObject ReadObject(ref ObjectReader from);

/// <summary>How the objects of a type look: how many at most, how many bytes each with its time (0: it says so itself), and their fields.</summary>
internal sealed record ObjectShape(int Most, int Size, Type Of, ReadObject Read);

/// <summary>The types of table 3 with the sizes and numbers of 8.3. Numbers fit exactly into 1024 bytes.</summary>
internal static class ObjectShapes
{
    private static readonly ObjectShape
        AskSystem = new(1, 2, typeof(SystemQuery), (ref ObjectReader r) => new SystemQuery(r.Byte(), r.Byte())),
        AskPart = new(1, 6, typeof(PartQuery), (ref ObjectReader r) => new PartQuery(r.Byte(), r.Byte(), r.Part())),
        AskDevice = new(1, 1, typeof(DeviceQuery), (ref ObjectReader r) => new DeviceQuery(r.Byte()));

    private static readonly Dictionary<byte, ObjectShape> Shapes = new()
    {
        [1] = new(102, 10, typeof(SystemState), (ref ObjectReader r) => new SystemState(r.Byte(), r.Byte(), (SystemStateBits)r.UInt16(), r.Time())),
        [2] = new(22, 46, typeof(PartState), (ref ObjectReader r) =>
            new PartState(r.Byte(), r.Byte(), r.Byte(), r.Part(), (PartStateBits)r.UInt16(), r.Description(), r.Time())),
        [3] = new(63, 16, typeof(AnalogValue), (ref ObjectReader r) =>
            new AnalogValue(r.Byte(), r.Byte(), r.Byte(), r.Part(), r.Byte(), (short)r.UInt16(), r.Time())),
        [4] = new(102, 10, typeof(SystemOperation), (ref ObjectReader r) =>
            new SystemOperation(r.Byte(), r.Byte(), (OperationBits)r.Byte(), r.Byte(), r.Time())),
        [5] = new(1, 4, typeof(SystemSoftware), (ref ObjectReader r) => new SystemSoftware(r.Byte(), r.Byte(), r.Byte(), r.Byte())),
        [6] = new(3, 0, typeof(SystemConfiguration), (ref ObjectReader r) => new SystemConfiguration(r.Byte(), r.Byte(), r.Text())),
        [7] = new(26, 38, typeof(PartConfiguration), (ref ObjectReader r) =>
            new PartConfiguration(r.Byte(), r.Byte(), r.Byte(), r.Part(), r.Description())),
        [8] = new(1, 8, typeof(SystemTime), (ref ObjectReader r) => new SystemTime(r.Byte(), r.Byte(), r.Time())),
        [21] = new(1, 7, typeof(DeviceState), (ref ObjectReader r) => new DeviceState((DeviceStateBits)r.Byte(), r.Time())),
        [24] = new(127, 8, typeof(DeviceOperation), (ref ObjectReader r) => new DeviceOperation((OperationBits)r.Byte(), r.Byte(), r.Time())),
        [25] = new(1, 2, typeof(DeviceSoftware), (ref ObjectReader r) => new DeviceSoftware(r.Byte(), r.Byte())),
        [26] = new(1, 0, typeof(DeviceConfiguration), (ref ObjectReader r) => new DeviceConfiguration(r.Text())),
        [28] = new(1, 6, typeof(DeviceTime), (ref ObjectReader r) => new DeviceTime(r.Time())),
        [61] = AskSystem with { Most = 102 },
        [62] = AskPart with { Most = 22 },
        [63] = AskPart with { Most = 63 },
        [64] = new(1, 9, typeof(OperationsQuery), (ref ObjectReader r) => new OperationsQuery(r.Byte(), r.Byte(), r.Byte(), r.Time())),
        [65] = AskSystem,
        [66] = AskSystem with { Most = 3 },
        [67] = AskPart with { Most = 26 },
        [68] = AskSystem,
        [81] = AskDevice,
        [84] = new(1, 7, typeof(DeviceOperationsQuery), (ref ObjectReader r) => new DeviceOperationsQuery(r.Byte(), r.Time())),
        [85] = AskDevice,
        [86] = AskDevice,
        [88] = AskDevice,
        [89] = AskDevice,
        [90] = new(1, 0, typeof(ClockSetting), (ref ObjectReader r) => r.Left == 1 ? new DeviceQuery(r.Byte()) : new ClockSetting(r.Time())),
        [91] = AskDevice,
    };

    /// <summary>Null for what the standard reserves.</summary>
    public static ObjectShape? Of(byte type) => Shapes.GetValueOrDefault(type);

    /// <summary>data-unit.count or data-unit.length when so many objects of that type cannot make so many bytes (type and count included); else null.</summary>
    public static string? Contradiction(byte type, byte count, int length) => Of(type) switch
    {
        null => null,
        var shape when count == 0 || count > shape.Most => "data-unit.count",
        { Size: > 0 } shape when length != 2 + (count * shape.Size) => "data-unit.length",
        _ => null,
    };
}
