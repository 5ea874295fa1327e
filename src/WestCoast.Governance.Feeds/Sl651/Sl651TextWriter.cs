using System.Buffers;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>Puts a text together, element by element; what it writes, <see cref="Sl651TextReader"/> reads back. For simulated stations and for requests.</summary>
public sealed class Sl651TextWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public Sl651TextWriter(ushort serial, DateTimeOffset sentAt) => Bytes([(byte)(serial >> 8), (byte)serial, .. Sl651Time.Write(sentAt, Sl651Time.WithSeconds)]);

    /// <param name="type">Null in the answers about the device itself, which do not carry it.</param>
    public Sl651TextWriter Station(string address, byte? type) => Bytes([0xF1, 0xF1, .. Convert.FromHexString(address), .. type is { } code ? [code] : Array.Empty<byte>()]);

    public Sl651TextWriter Observed(DateTimeOffset at) => Bytes([0xF0, 0xF0, .. Sl651Time.Write(at, Sl651Time.ToTheMinute)]);

    /// <summary>A measured value in the length and decimals of annex C; null is written as invalid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The element is not of annex C, or the value does not fit.</exception>
    public Sl651TextWriter Value(byte id, decimal? value)
    {
        var kind = Sl651Elements.Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id));
        return Bytes([id, kind.Definition, .. Sl651Bcd.Write(value, kind.Length, kind.Decimals)]);
    }

    /// <summary>Twelve falls of five minutes in mm, at most 25.4 each.</summary>
    public Sl651TextWriter Rain5(IReadOnlyList<decimal?> values) =>
        Bytes([Sl651Elements.Rain5, (byte)(values.Count << 3), .. values.Select(value => value is { } mm ? checked((byte)(mm * 10)) : (byte)0xFF)]);

    /// <summary>Twelve levels at five minutes in m, at most 655.34 each; of gauge 1 to 8.</summary>
    public Sl651TextWriter Level5(int gauge, IReadOnlyList<decimal?> values) =>
        Bytes([(byte)(Sl651Elements.Level5 + gauge - 1), (byte)(values.Count << 4), .. values.SelectMany(value => Two(value is { } m ? checked((ushort)(m * 100)) : ushort.MaxValue))]);

    /// <summary>The state and alarm word, bit 0 the lowest (table 58).</summary>
    public Sl651TextWriter State(uint word) => Bytes([Sl651Elements.State, 4 << 3, .. Two((ushort)(word >> 16)), .. Two((ushort)word)]);

    /// <summary>The values of one element at equal steps; they end the text.</summary>
    public Sl651TextWriter Period(TimeSpan step, byte id, IEnumerable<decimal?> values)
    {
        var kind = Sl651Elements.Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id));
        return Bytes(
        [
            Sl651Elements.TimeStep, 3 << 3, Sl651Bcd.Two(step.Days), Sl651Bcd.Two(step.Hours), Sl651Bcd.Two(step.Minutes), id, kind.Definition,
            .. values.SelectMany(value => Sl651Bcd.Write(value, kind.Length, kind.Decimals)),
        ]);
    }

    public Sl651TextWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private static byte[] Two(ushort value) => [(byte)(value >> 8), (byte)value];
}
