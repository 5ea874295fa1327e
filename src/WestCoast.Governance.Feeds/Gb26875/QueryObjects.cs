namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Types 61, 65, 66 and 68: which system.</summary>
public sealed record SystemQuery(byte SystemType, byte SystemAddress) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress);
}

/// <summary>Types 62, 63 and 67: which part; the standard asks without the part's type.</summary>
public sealed record PartQuery(byte SystemType, byte SystemAddress, PartAddress Address) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).Part(Address);
}

/// <summary>Type 64: so many records of a system, from that time on.</summary>
public sealed record OperationsQuery(byte SystemType, byte SystemAddress, byte Count, TimeTag From) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(SystemType).Byte(SystemAddress).Byte(Count).Time(From);
}

/// <summary>Types 81, 85, 86, 88, 89, 91 (and 90 without a time): one byte, 0 by the standard; in a duty check vendors put minutes there.</summary>
public sealed record DeviceQuery(byte Reserved) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(Reserved);
}

/// <summary>Type 84.</summary>
public sealed record DeviceOperationsQuery(byte Count, TimeTag From) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Byte(Count).Time(From);
}

/// <summary>Type 90: the time that the device's clock shall show.</summary>
public sealed record ClockSetting(TimeTag Time) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Time(Time);
}

/// <summary>Types 128 to 254: what only the vendor understands, as it came.</summary>
public sealed record UserObjects(byte Count, ReadOnlyMemory<byte> Bytes) : InformationObject
{
    internal override void Write(ObjectWriter to) => to.Raw(Bytes.Span);
}
