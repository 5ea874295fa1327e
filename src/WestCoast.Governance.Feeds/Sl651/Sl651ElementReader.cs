using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>Reads the element at the head of a text: identifier, definition, data (SL 651-2014, 6.6.3, tables 26 and 58).</summary>
internal static class Sl651ElementReader
{
    private const byte Vendor = 0xFF;
    private const int Groups = 12;
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    /// <summary>Null when the bytes end before the element does.</summary>
    /// <param name="step">In a report of equal periods: then the values of the element fill the rest of the text.</param>
    public static Sl651Element? Read(ReadOnlyMemory<byte> rest, Sl651Time? observed, TimeSpan? step, out int length)
    {
        var identifier = rest.Span[0] == Vendor ? 2 : 1;
        length = identifier + 1;
        if (rest.Length < length)
            return null;

        var (id, definition) = (rest.Span[0], rest.Span[identifier]);
        var data = rest[length..];
        var each = Each(id);
        var told = definition >> 3;
        var size = each == 0 ? told : told > 0 && told % each == 0 ? told : each * Groups; // F5 is seen with 5C: a length that is no whole number of groups means twelve
        if (step is not null && each == 0 && id != Vendor && told > 0 && data.Length > told && data.Length % told == 0)
            (each, size) = (told, data.Length);
        if (data.Length < size)
            return null;

        length += size;
        data = data[..size];
        return new(Convert.ToHexString(rest.Span[..identifier]), definition, data, Value(id, definition, data.Span, each, step), observed);
    }

    /// <summary>The step of a report of equal periods: days, hours, minutes in BCD (element 04); null when it is none.</summary>
    public static TimeSpan? StepOf(Sl651Element element) =>
        element is { Channel: "04", Data.Length: 3 } && Two(element, 0) is { } days && Two(element, 1) is { } hours && Two(element, 2) is { } minutes && days + hours + minutes > 0
            ? new TimeSpan(days, hours, minutes, 0)
            : null;

    private static Sl651Value Value(byte id, byte definition, ReadOnlySpan<byte> data, int each, TimeSpan? step) => id switch
    {
        Sl651Elements.Rain5 => Series(data, 1, FiveMinutes, group => group[0] == 0xFF ? null : group[0] / 10m),
        >= Sl651Elements.Level5 and <= Sl651Elements.Level5Last =>
            Series(data, 2, FiveMinutes, group => BinaryPrimitives.ReadUInt16BigEndian(group) is var level and not 0xFFFF ? level / 100m : null),
        Vendor or Sl651Elements.TimeStep => Sl651Value.Raw.Kept,
        Sl651Elements.State when data.Length == 4 => data.ContainsAnyExcept((byte)0xFF)
            ? new Sl651Value.State(BinaryPrimitives.ReadUInt32BigEndian(data))
            : Sl651Value.Missing.Now,
        _ when Sl651Elements.Find(id) is null => Sl651Value.Raw.Kept,
        _ when each > 0 && step is { } period => Series(data, each, period, group => (Sl651Bcd.Read(group, definition & 7) as Sl651Value.Number)?.Value),
        _ => Sl651Bcd.Read(data, definition & 7),
    };

    private delegate decimal? ReadGroup(ReadOnlySpan<byte> group);

    private static Sl651Value.Series Series(ReadOnlySpan<byte> data, int each, TimeSpan step, ReadGroup read)
    {
        var values = new decimal?[data.Length / each];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(data.Slice(i * each, each));
        return new(values, step);
    }

    private static int Each(byte id) => id switch
    {
        Sl651Elements.Rain5 => 1,
        >= Sl651Elements.Level5 and <= Sl651Elements.Level5Last => 2,
        _ => 0,
    };

    private static int? Two(Sl651Element element, int at) => Sl651Bcd.Two(element.Data.Span[at]);
}
