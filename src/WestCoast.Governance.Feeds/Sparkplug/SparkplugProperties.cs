using System.Text;
using System.Text.Unicode;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>A metric's property set, of which we read one: its unit. What is wrong in it costs the unit, not the value.</summary>
internal static class SparkplugProperties
{
    public const string UnitName = "engUnit";

    private const int MostLookedAt = 64;
    private const int LongestUnit = 20;

    public static string? Unit(ReadOnlySpan<byte> bytes)
    {
        var reader = new ProtobufReader(bytes);
        var (keys, values, wanted) = (0, 0, -1);
        string? unit = null;
        while (reader.Next() && keys < MostLookedAt && values < MostLookedAt)
        {
            if (reader.Field == 1)
            {
                if (reader.ReadBytes().SequenceEqual("engUnit"u8))
                    wanted = keys;
                keys++;
            }
            else if (reader.Field == 2)
            {
                var value = reader.ReadBytes();
                if (values++ == wanted)
                    unit = Text(value);
            }
            else
            {
                reader.Skip();
            }
        }

        return unit;
    }

    public static void Write(ProtobufWriter metric, string unit)
    {
        var value = new ProtobufWriter();
        value.Number(1, (ulong)SparkplugType.String);
        value.Text(8, unit);
        var set = new ProtobufWriter();
        set.Text(1, UnitName);
        set.Bytes(2, value.ToArray());
        metric.Bytes(9, set.ToArray());
    }

    private static string? Text(ReadOnlySpan<byte> property)
    {
        var reader = new ProtobufReader(property);
        string? text = null;
        while (reader.Next())
        {
            if (reader.Field != 8)
                reader.Skip();
            else if (reader.ReadBytes() is { Length: <= LongestUnit } bytes && Utf8.IsValid(bytes) && Encoding.UTF8.GetString(bytes) is var its && StorableText.Is(its))
                text = its;
        }

        return text;
    }
}
