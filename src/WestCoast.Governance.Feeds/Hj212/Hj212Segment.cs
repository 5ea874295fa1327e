using System.Globalization;
using System.Text;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>A field of the command parameters, as it was written.</summary>
public readonly record struct Hj212Field(string Name, string Value);

/// <summary>One item of the command parameters: what stands between two semicolons, its fields between commas.</summary>
public sealed record Hj212Item(IReadOnlyList<Hj212Field> Fields);

/// <summary>A data segment (HJ 212-2017, 6.3.2): who speaks, what it is, and the command parameters in the order they came.</summary>
public sealed record Hj212Segment
{
    /// <summary>QN, the device's time to the millisecond, names the exchange; empty where 2005 leaves it out.</summary>
    public string Qn { get; init; } = "";

    /// <summary>The kind of system: 22 air, 31 air source, 32 water source … 91 between systems.</summary>
    public string St { get; init; } = "";

    /// <summary>The command.</summary>
    public required int Cn { get; init; }

    public string Pw { get; init; } = "";

    /// <summary>The device; the station's address.</summary>
    public string Mn { get; init; } = "";

    /// <summary>Null where 2005 leaves it out: then no answer is wanted.</summary>
    public Hj212Flag? Flag { get; init; }

    /// <summary>How many packets belong together, and which this is, from 1; null when it is whole.</summary>
    public int? Pnum { get; init; }

    /// <inheritdoc cref="Pnum"/>
    public int? Pno { get; init; }

    /// <summary>RF=1 (2025): sent after the fact.</summary>
    public bool SentAgain { get; init; }

    /// <summary>What stands between &amp;&amp; and &amp;&amp;.</summary>
    public string Cp { get; init; } = "";

    public IReadOnlyList<Hj212Item> Items { get; init; } = [];

    public Hj212Version Version => Flag?.Version ?? Hj212Version.V2005;

    /// <summary>The first value of a field of the command parameters, or null.</summary>
    public string? Parameter(string name)
    {
        foreach (var item in Items)
        {
            foreach (var field in item.Fields)
            {
                if (field.Name == name)
                    return field.Value;
            }
        }

        return null;
    }

    /// <summary>As it goes into a packet; the fields in the order of table 3.</summary>
    public string Written()
    {
        var text = new StringBuilder();
        if (Qn.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"QN={Qn};");
        text.Append(CultureInfo.InvariantCulture, $"ST={St};CN={Cn:D4};PW={Pw};MN={Mn};");
        if (Flag is { } flag)
            text.Append(CultureInfo.InvariantCulture, $"Flag={flag.Bits};");
        if (Pnum is not null)
            text.Append(CultureInfo.InvariantCulture, $"PNUM={Pnum};PNO={Pno};");
        return text.Append(SentAgain ? "RF=1;" : "").Append("CP=&&").Append(Cp).Append("&&").ToString();
    }

    public byte[] Packet() => Hj212Frame.Write(Written());
}
