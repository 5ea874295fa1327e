namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>信息对象 (8.2): one thing that a data unit tells or asks, with its time where the type has one.</summary>
public abstract record InformationObject
{
    private protected InformationObject() { }

    internal abstract void Write(ObjectWriter to);
}

/// <summary>部件地址: 区号 and 位号.</summary>
public readonly record struct PartAddress(ushort Zone, ushort Number)
{
    public override string ToString() => $"{Zone}.{Number}";
}

/// <summary>Type 1.</summary>
public sealed record SystemState(byte SystemType, byte SystemAddress, SystemStateBits State, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).UInt16((ushort)State).Time(At);
}

/// <summary>Type 2; the description is what the panel's own list calls the part.</summary>
public sealed record PartState(
    byte SystemType, byte SystemAddress, byte PartType, PartAddress Address, PartStateBits State, string Description, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) =>
        to.Byte(SystemType).Byte(SystemAddress).Byte(PartType).Part(Address).UInt16((ushort)State).Description(Description).Time(At);
}

/// <summary>Type 3; the value is raw, in the steps of its <see cref="AnalogTypes"/>.</summary>
public sealed record AnalogValue(
    byte SystemType, byte SystemAddress, byte PartType, PartAddress Address, byte AnalogType, short Value, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) =>
        to.Byte(SystemType).Byte(SystemAddress).Byte(PartType).Part(Address).Byte(AnalogType).UInt16((ushort)Value).Time(At);
}

/// <summary>Type 4.</summary>
public sealed record SystemOperation(byte SystemType, byte SystemAddress, OperationBits Operation, byte Operator, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).Byte((byte)Operation).Byte(Operator).Time(At);
}

/// <summary>Type 5; it has no time.</summary>
public sealed record SystemSoftware(byte SystemType, byte SystemAddress, byte Major, byte Minor) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).Byte(Major).Byte(Minor);
}

/// <summary>Type 6; at most 255 bytes of text.</summary>
public sealed record SystemConfiguration(byte SystemType, byte SystemAddress, string Text) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).Text(Text);
}

/// <summary>Type 7; it has no time.</summary>
public sealed record PartConfiguration(byte SystemType, byte SystemAddress, byte PartType, PartAddress Address, string Description) : InformationObject
{
    internal override void Write(ObjectWriter to) =>
        to.Byte(SystemType).Byte(SystemAddress).Byte(PartType).Part(Address).Description(Description);
}

/// <summary>Type 8.</summary>
public sealed record SystemTime(byte SystemType, byte SystemAddress, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).Time(At);
}

/// <summary>Type 21: the transmission device (用户信息传输装置) itself.</summary>
public sealed record DeviceState(DeviceStateBits State, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte((byte)State).Time(At);
}

/// <summary>Type 24.</summary>
public sealed record DeviceOperation(OperationBits Operation, byte Operator, TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte((byte)Operation).Byte(Operator).Time(At);
}

/// <summary>Type 25; it has no time.</summary>
public sealed record DeviceSoftware(byte Major, byte Minor) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(Major).Byte(Minor);
}

/// <summary>Type 26; at most 255 bytes of text.</summary>
public sealed record DeviceConfiguration(string Text) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Text(Text);
}

/// <summary>Type 28.</summary>
public sealed record DeviceTime(TimeTag At) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Time(At);
}
