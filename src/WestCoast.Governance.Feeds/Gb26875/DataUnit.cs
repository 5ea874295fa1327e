using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>应用数据单元 (clause 7): a type and its objects. Types 1 to 28 go up, 61 to 91 down, 128 to 254 are the user's own.</summary>
public sealed record DataUnit(byte Type, IReadOnlyList<InformationObject> Objects)
{
    public DataUnit(byte type, InformationObject only) : this(type, [only]) { }

    /// <summary>What a device tells.</summary>
    public bool IsUpload => Type is >= 1 and <= 28;

    public bool IsUserDefined => Type is >= 128 and <= 254;

    /// <summary>The objects, exactly as many and as long as told, or a word: data-unit.length, data-unit.count, data-unit.type. Never throws.</summary>
    public static FrameRead<DataUnit> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return Malformed("data-unit.length");
        var (type, count) = (bytes[0], bytes[1]);
        if (type is >= 128 and <= 254)
            return new FrameRead<DataUnit>.Frame(new(type, new UserObjects(count, bytes[2..].ToArray())));
        if (ObjectShapes.Of(type) is not { } shape)
            return Malformed("data-unit.type");
        if (ObjectShapes.Contradiction(type, count, bytes.Length) is { } word)
            return Malformed(word);

        var reader = new ObjectReader(bytes[2..]);
        var objects = new List<InformationObject>();
        for (var i = 0; i < count && !reader.Failed; i++)
            objects.Add(shape.Read(ref reader));
        return reader.Failed || reader.Left > 0 ? Malformed("data-unit.length") : new FrameRead<DataUnit>.Frame(new(type, objects));
    }

    /// <summary>At most 1024 bytes. Objects that are not of the type, none or too many are the caller's fault.</summary>
    public byte[] Write()
    {
        var writer = new ObjectWriter().Byte(Type);
        if (IsUserDefined && Objects is [UserObjects user])
        {
            writer.Byte(user.Count);
        }
        else
        {
            var shape = ObjectShapes.Of(Type) ?? throw new ArgumentException($"Type {Type} is reserved.");
            ArgumentOutOfRangeException.ThrowIfZero(Objects.Count);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Objects.Count, shape.Most);
            if (Objects.FirstOrDefault(one => one.GetType() != shape.Of && !(Type == 90 && one is DeviceQuery)) is { } wrong)
                throw new ArgumentException($"{wrong.GetType().Name} is not an object of type {Type}.");
            writer.Byte((byte)Objects.Count);
        }

        foreach (var one in Objects)
            one.Write(writer);
        return writer.Written;
    }

    private static FrameRead<DataUnit>.Malformed Malformed(string reason) => new(reason);
}
